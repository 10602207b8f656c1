# The gateway as a small image: compiled, with the packages that it needs to run and nothing else, as a user
# without rights. Build: docker build -t giveaway-gateway .
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund
# What is compiled needs no compiler, and nobody reads the sources of packages here.
RUN rm -rf node_modules/tsx node_modules/esbuild node_modules/@esbuild \
  && find node_modules -name '*.map' -delete

FROM node:24-alpine
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/docs ./docs
COPY --from=build /app/schema ./schema
COPY --from=build /app/drizzle ./drizzle
COPY --from=build /app/entry-page ./entry-page
COPY --from=build /app/examples ./examples
COPY --from=build /app/dashboard/dist ./dashboard/dist
COPY --from=build /app/playground/dist ./playground/dist
COPY --from=build /app/verifier/dist ./verifier/dist
RUN mkdir /data && chown node:node /data \
  && printf '#!/bin/sh\nexec node /app/dist/main.js "$@"\n' > /usr/local/bin/giveaway-gateway \
  && chmod 755 /usr/local/bin/giveaway-gateway
USER node
VOLUME /data
EXPOSE 4000
# SIGTERM finishes what is under way; give it the ten seconds that this may take.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["giveaway-gateway"]
CMD ["serve"]
