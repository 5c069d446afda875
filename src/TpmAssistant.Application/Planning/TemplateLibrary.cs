using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Application.Planning;

/// <summary>The templates that plans are drafted from: one JSON file each, beside their schema in <c>Templates</c>.</summary>
public sealed class TemplateLibrary
{
    private const string Folder = ".Planning.Templates.";
    private const string Schema = "template.schema.json";

    /// <summary>Reads the templates that are built in.</summary>
    public TemplateLibrary()
    {
        var assembly = typeof(TemplateLibrary).Assembly;
        All =
        [
            .. assembly.GetManifestResourceNames().Where(n => n.Contains(Folder, StringComparison.Ordinal) && !n.EndsWith(Schema, StringComparison.Ordinal))
                .Select(n => Read(assembly, n)).OrderBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<PlanTemplate> All { get; }

    /// <summary>The one with this key; <see langword="null"/> when there is none.</summary>
    public PlanTemplate? Find(string? key) => All.FirstOrDefault(t => string.Equals(t.Key, key?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static PlanTemplate Read(Assembly assembly, string name)
    {
        using var file = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize(file, TemplateJson.Default.TemplateFile)?.Template() ?? throw new JsonException($"{name} is no template.");
    }
}

/// <summary>A template as its file writes it. A field that nobody knows is a mistake.</summary>
internal sealed record TemplateFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string About { get; init; }

    public required string Thin { get; init; }

    public required IReadOnlyList<string> Words { get; init; }

    public required string Currency { get; init; }

    public required IReadOnlyList<TemplateRole> Roles { get; init; }

    public required IReadOnlyList<TemplatePhase> Phases { get; init; }

    public PlanTemplate Template() => new()
    {
        Key = Key, Name = Name, About = About, Thin = Thin, Words = Words, Currency = Currency, Roles = Roles, Phases = Phases,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TemplateFile))]
internal sealed partial class TemplateJson : JsonSerializerContext;
