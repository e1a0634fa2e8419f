// A bot in the style of the public samples, to compare with: a waterfall of choice prompts, state in memory, and a card
// whose template is made anew for each turn. It asks what ours asks, and its answer is one sentence with three steps.
const {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
} = require('botbuilder');
const {
  ChoicePrompt,
  DialogSet,
  DialogTurnStatus,
  ListStyle,
  WaterfallDialog,
} = require('botbuilder-dialogs');
const { Template } = require('adaptivecards-templating');
const restify = require('restify');

const question = require('./question.json');
const answer = require('./answer.json');

const ORIGINS = [
  { value: 'Directly from Microsoft', synonyms: ['microsoft-direct'] },
  { value: 'Advisor' },
  { value: 'Open' },
  { value: 'EA' },
  { value: 'Another CSP partner', synonyms: ['csp'] },
  { value: 'A third party', synonyms: ['another partner'] },
  { value: 'A syndication partner' },
  { value: 'Another licensing program' },
];
const KINDS = [
  { value: 'Licenses per user', synonyms: ['office 365', 'licencias'] },
  { value: 'Azure, pay as you go', synonyms: ['azure'] },
  { value: 'Something else' },
];
const GOALS = [
  { value: 'Support it', synonyms: ['support'] },
  { value: 'Move it to us', synonyms: ['mover'] },
];

function cardOf(template, data) {
  return MessageFactory.attachment(CardFactory.adaptiveCard(new Template(template).expand({ $root: data })));
}

function asks(title, options) {
  return (step) => {
    const prompt = cardOf(question, { title, options });
    return step.prompt('choice', { prompt, retryPrompt: prompt, choices: options, style: ListStyle.none });
  };
}

function keeps(name, then) {
  return (step) => {
    step.values[name] = step.result.value;
    return then(step);
  };
}

async function tells(step) {
  const facts = Object.entries(step.values).flatMap(([name, value]) =>
    name === 'instanceId' ? [] : [{ name, value }],
  );
  const steps = ['Request a relationship.', 'Wait until it is approved.', 'Support the subscription.'];
  const data = {
    title: 'You can support it.',
    steps: steps.map((text, index) => ({ number: index + 1, text })),
  };
  await step.context.sendActivity(cardOf(answer, { ...data, facts }));
  return step.endDialog();
}

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new ChoicePrompt('choice'));
dialogs.add(
  new WaterfallDialog('guide', [
    asks('Where was it bought?', ORIGINS),
    keeps('origin', asks('What kind of subscription is it?', KINDS)),
    keeps('kind', asks('What do you want to do?', GOALS)),
    keeps('goal', tells),
  ]),
);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type !== 'message') return;
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog('guide');
    await state.saveChanges(context);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening http://127.0.0.1:${server.address().port}\n`);
});
