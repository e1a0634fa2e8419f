# The bot as a container: a build stage that has the tools, and an image that has Node and the built files alone.
ARG NODE=24

FROM node:${NODE}-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci
COPY bot ./bot
COPY cards ./cards
COPY dialogs ./dialogs
COPY policy ./policy
RUN npm run build

FROM node:${NODE}-slim
ENV NODE_ENV=production STORAGE_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /build/dist ./dist
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/bot/index.js"]
