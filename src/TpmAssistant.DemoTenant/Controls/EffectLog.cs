using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>Every write that the demo organisation received, also those it refused.</summary>
internal sealed class EffectLog
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _effects = [];

    public void Add(GraphCall call, GraphAnswer answer, DateTimeOffset at)
    {
        var effect = new JsonObject
        {
            ["at"] = GraphTime.Instant(at),
            ["method"] = call.Method,
            ["path"] = call.Path,
            ["user"] = call.Asker.Id,
            ["body"] = call.Body?.DeepClone(),
            ["status"] = answer.Status,
            ["id"] = answer.Status < 300 ? answer.Body?["id"].Text() ?? call.Route.Values.LastOrDefault() : call.Route.Values.LastOrDefault(),
        };
        lock (_gate)
            _effects.Add(effect);
    }

    public JsonArray List()
    {
        lock (_gate)
            return Json.Array(_effects.Select(effect => effect.DeepClone()));
    }

    public void Clear()
    {
        lock (_gate)
            _effects.Clear();
    }
}
