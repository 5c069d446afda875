// Holds each exchange against its operation.

// Paging tokens are the service's own and in no description.
const OWN_QUERY = ['$skiptoken', '$deltatoken', '$format'];

// Properties of Graph's that the description leaves out, as they lead to types that it does not hold.
const LEFT_OUT = ['singleValueExtendedProperties'];

export class Checker {
  constructor(description, { requestsOnly = false } = {}) {
    this.description = description;
    this.requestsOnly = requestsOnly;
    this.problems = [];
    this.lacking = new Map();
    this.covered = new Set();
    this.exchanges = 0;
  }

  check(exchange) {
    this.exchanges++;
    const url = new URL(exchange.url, 'http://localhost');
    const path = decodeURIComponent(url.pathname.replace(/^.*?\/v1\.0(?=\/)/, '').replaceAll('%2F', '%252F')).replace(/\/$/, '');
    const method = exchange.method.toUpperCase();
    const found = this.description.find(method, path);
    if (!found) {
      // Ids are cut out so that the same operation is listed once.
      const name = `${method} ${path.split('/').map(part => /[\d%@:]/.test(part) || part.length > 24 ? '{id}' : part).join('/')}`;
      this.lacking.set(name, (this.lacking.get(name) ?? 0) + 1);
      if (!this.requestsOnly && exchange.status >= 400) this.checkError(name, exchange);
      return;
    }
    this.covered.add(found.name);
    this.checkRequest(found, url, exchange);
    if (!this.requestsOnly) this.checkResponse(found, url, exchange);
    if (path === '/$batch' && exchange.responseBody?.responses) this.checkSteps(exchange);
  }

  checkRequest(found, url, exchange) {
    // A request that was refused as wrong was meant to be.
    if (exchange.status === 400) return;
    for (const name of url.searchParams.keys())
      if (!OWN_QUERY.includes(name) && !found.parameters.some(one => one.in === 'query' && one.name.toLowerCase() === name.toLowerCase()))
        this.wrong(found, 'query', `option ${name} is not described`);
    const contract = found.operation['x-contract'];
    if (contract?.['if-match'] && exchange.status < 400 && !this.header(exchange, 'if-match'))
      this.wrong(found, 'request', 'If-Match is missing');
    const schema = this.description.resolve(found.operation.requestBody)?.content?.['application/json']?.schema;
    if (exchange.requestBody === null || exchange.requestBody === undefined || exchange.requestBody === '') {
      if (schema && this.description.resolve(found.operation.requestBody).required && exchange.status < 400) this.wrong(found, 'request', 'the body is missing');
      return;
    }
    if (!schema) {
      this.wrong(found, 'request', 'a body is not described');
      return;
    }
    // Parameters of actions are matched without case.
    this.checkValue(found, 'request', schema, schema.$ref ? exchange.requestBody : this.recased(schema, exchange.requestBody), []);
  }

  checkResponse(found, url, exchange) {
    const { operation } = found;
    if (exchange.status >= 400) {
      this.checkError(found.name, exchange);
      return;
    }
    const contract = operation['x-contract'];
    const statuses = [operation['x-success-status'], ...Object.keys(contract?.success ?? {}).map(Number)];
    // Planner's buckets take the same preference as its tasks.
    if (found.method === 'PATCH' && statuses.includes(204) && /return=representation/i.test(this.header(exchange, 'prefer') ?? '')) statuses.push(200);
    if (!statuses.includes(exchange.status)) this.wrong(found, 'status', `${exchange.status} instead of ${statuses.join(' or ')}`);
    const empty = exchange.responseBody === null || exchange.responseBody === undefined || exchange.responseBody === '';
    if (exchange.status === 204 || exchange.status === 202) {
      if (!empty) this.wrong(found, 'response', `a ${exchange.status} with a body`);
      return;
    }
    if (contract?.produces) {
      if (!String(exchange.contentType).startsWith(contract.produces)) this.wrong(found, 'response', `${exchange.contentType} instead of ${contract.produces}`);
      return;
    }
    const response = this.description.resolve(operation.responses[String(exchange.status)] ?? operation.responses['2XX']);
    const schema = response?.content?.['application/json']?.schema;
    if (!schema) return;
    if (empty) {
      this.wrong(found, 'response', 'the body is missing');
      return;
    }
    const expanded = (url.searchParams.get('$expand') ?? '').split(',').map(one => one.split('(')[0].trim());
    this.checkValue(found, 'response', schema, exchange.responseBody, expanded);
    if (operation['x-ms-pageable'] && !Array.isArray(exchange.responseBody.value)) this.wrong(found, 'response', 'a collection without value');
    const link = exchange.responseBody['@odata.nextLink'];
    if (link && !/^https?:\/\//.test(link)) this.wrong(found, 'response', 'the next link is not a whole address');
  }

  checkValue(found, where, schema, value, expanded) {
    for (const error of this.description.errors(schema, value)) this.wrong(found, where, error);
    for (const name of this.description.unknown(schema, value))
      if (!LEFT_OUT.some(one => name.split('/').includes(one)) && !expanded.some(one => one && name.split('/').includes(one))) this.wrong(found, where, `${name.replace(/\/\d+/g, '/n')} is not described`);
  }

  checkError(operation, exchange) {
    const schema = { $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError' };
    for (const error of this.description.errors(schema, exchange.responseBody ?? null)) this.wrong({ name: operation }, `error ${exchange.status}`, error);
  }

  checkSteps(exchange) {
    for (const step of exchange.requestBody.requests) {
      const answer = exchange.responseBody.responses.find(one => one.id === step.id);
      if (!answer) {
        this.wrong({ name: 'POST /$batch' }, 'response', `no response for step ${step.id}`);
        continue;
      }
      // A step that was never run says nothing about its operation.
      if (answer.status === 424) continue;
      this.check({
        method: step.method, url: '/v1.0/' + step.url.replace(/^\/?(v1\.0\/)?/, ''), requestHeaders: step.headers ?? {}, requestBody: step.body ?? null,
        status: answer.status, contentType: answer.headers?.['Content-Type'] ?? '', responseBody: answer.body ?? null,
      });
    }
  }

  recased(schema, body) {
    const node = this.description.resolve(schema);
    const names = Object.keys(node.properties ?? {});
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return body;
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [names.find(one => one.toLowerCase() === name.toLowerCase()) ?? name, value]));
  }

  header(exchange, name) {
    return Object.entries(exchange.requestHeaders ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
  }

  wrong(found, where, what) {
    const told = this.problems.find(one => one.operation === found.name && one.where === where && one.what === what);
    if (told) told.times++;
    else this.problems.push({ operation: found.name, where, what, times: 1 });
  }

  result() {
    const all = this.description.operations.map(one => one.name);
    return {
      exchanges: this.exchanges,
      operations: all.length,
      covered: [...this.covered].sort(),
      unused: all.filter(name => !this.covered.has(name)).sort(),
      lacking: [...this.lacking.keys()].sort(),
      problems: this.problems,
    };
  }
}
