using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Application.Readiness;

/// <summary>The checklists that ship with the product: a file a kind of project beside <c>gates.schema.json</c>.</summary>
public static class GateLists
{
    private const string Prefix = "gates.";
    private const string Schema = "gates.schema.json";

    private static readonly FrozenDictionary<string, GateList> Known = typeof(GateLists).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal) && !n.EndsWith(Schema, StringComparison.Ordinal))
        .Select(Open).ToFrozenDictionary(l => l.Kind, StringComparer.Ordinal);

    /// <summary>All of them, by kind.</summary>
    public static IEnumerable<GateList> All => Known.Values.OrderBy(l => l.Kind, StringComparer.Ordinal);

    /// <summary>The checklist of a kind of project, else the general one.</summary>
    public static GateList For(string kind) => Known.GetValueOrDefault(kind) ?? Known[ProjectKinds.General];

    /// <summary>Reads a checklist.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static GateList Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var file = JsonSerializer.Deserialize(utf8, GateJson.Default.GateFile) ?? throw new FormatException("The file is empty.");
            if (file.Gates.Count == 0 || file.Gates.DistinctBy(g => g.Id).Count() != file.Gates.Count) throw new FormatException("Gates have an id each, every one its own.");
            if (file.Gates.FirstOrDefault(g => (g.Check == GateCheck.Tasks && g.Words.Count == 0) || (g.Check == GateCheck.Approval && string.IsNullOrWhiteSpace(g.By))) is { } bare)
                throw new FormatException($"The gate '{bare.Id}' lacks its words, or who gives the word.");
            return new GateList(file.Kind, file.Name, file.Gates);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"This is no list of gates: {wrong.Message}", wrong);
        }
    }

    private static GateList Open(string name)
    {
        using var stream = typeof(GateLists).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

/// <summary>A checklist as its file holds it.</summary>
internal sealed record GateFile(string Kind, string Name, IReadOnlyList<Gate> Gates)
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GateFile))]
internal sealed partial class GateJson : JsonSerializerContext;
