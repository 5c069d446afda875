namespace TpmAssistant.DemoTenant.Http;

/// <summary>A family of routes that registers itself in the table.</summary>
internal interface IRouteFamily
{
    void Map(RouteTable routes);
}

/// <summary>Templates such as <c>/planner/tasks/{id}</c> and their handlers; used by single requests and batch steps alike.</summary>
internal sealed class RouteTable
{
    private readonly List<(string[] Segments, Dictionary<string, Func<GraphCall, GraphAnswer>> Handlers)> _routes = [];

    public RouteTable(IEnumerable<IRouteFamily> families)
    {
        foreach (var family in families)
            family.Map(this);
    }

    public void Get(string template, Func<GraphCall, GraphAnswer> handler) => Add("GET", template, handler);

    public void Post(string template, Func<GraphCall, GraphAnswer> handler) => Add("POST", template, handler);

    public void Patch(string template, Func<GraphCall, GraphAnswer> handler) => Add("PATCH", template, handler);

    public void Delete(string template, Func<GraphCall, GraphAnswer> handler) => Add("DELETE", template, handler);

    /// <summary>Runs the handler of the call's path; literal segments ignore case, ids do not.</summary>
    public GraphAnswer Run(GraphCall call)
    {
        var path = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (segments, handlers) in _routes)
        {
            if (Match(segments, path) is not { } values)
                continue;
            if (!handlers.TryGetValue(call.Method, out var handler))
                return GraphErrors.NotAllowed(call.Method);
            call.Route = values;
            return handler(call);
        }

        return GraphErrors.UnknownSegment(path.Length == 0 ? string.Empty : path[^1]);
    }

    private void Add(string method, string template, Func<GraphCall, GraphAnswer> handler)
    {
        var segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var known = _routes.FirstOrDefault(route => route.Segments.SequenceEqual(segments, StringComparer.Ordinal));
        if (known.Handlers is null)
        {
            known = (segments, new Dictionary<string, Func<GraphCall, GraphAnswer>>(StringComparer.Ordinal));
            _routes.Add(known);
        }

        known.Handlers.Add(method, handler);
    }

    private static Dictionary<string, string>? Match(string[] template, string[] path)
    {
        if (template.Length != path.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i][0] == '{')
                values[template[i][1..^1]] = Uri.UnescapeDataString(path[i]);
            else if (!template[i].Equals(Bare(path[i]), StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return values;
    }

    // Functions and actions may be written with the namespace and with empty parentheses.
    private static string Bare(string segment)
    {
        var name = segment.EndsWith("()", StringComparison.Ordinal) ? segment[..^2] : segment;
        return name.StartsWith("microsoft.graph.", StringComparison.OrdinalIgnoreCase) ? name["microsoft.graph.".Length..] : name;
    }
}
