/** The pages that the source links to, and one it does not, by their slugs of 2017. */
export const pages = {
  relationship: 'request-a-relationship-with-a-customer',
  switch: 'switch-azure-subscriptions-to-a-different-partner',
  transition: 'transition-seat-based-services',
  others: 'work-with-other-partners',
  resellers: 'indirect-reseller-tasks-in-partner-center',
  providers: 'indirect-provider-tasks-in-partner-center',
};
