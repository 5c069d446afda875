using System.Text.Json.Nodes;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>Takes one change out of a project's row and leaves what others changed elsewhere in it since.</summary>
internal static class ProjectRowBack
{
    /// <summary>The row without the change; <see langword="null"/> when somebody changed the same part of it since.</summary>
    public static Project? Of(Project now, Project before, Project after)
    {
        var (stands, was, became) = (Parts(now), Parts(before), Parts(after));
        foreach (var name in was.Concat(became).Select(p => p.Key).Distinct(StringComparer.Ordinal).ToList())
        {
            if (JsonNode.DeepEquals(was[name], became[name])) continue;
            if (!JsonNode.DeepEquals(stands[name], became[name])) return null;
            if (was.ContainsKey(name)) stands[name] = was[name]?.DeepClone();
            else stands.Remove(name);
        }

        return ProductJson.Deserialize<Project>(stands.ToJsonString());
    }

    private static JsonObject Parts(Project row) => JsonNode.Parse(ProductJson.Serialize(row))!.AsObject();
}
