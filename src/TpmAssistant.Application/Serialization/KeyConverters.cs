using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Serialization;

internal abstract class KeyConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} cannot be null."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

internal sealed class TenantIdConverter() : KeyConverter<TenantId>(v => new TenantId(v), k => k.Value);

internal sealed class ProjectIdConverter() : KeyConverter<ProjectId>(v => new ProjectId(v), k => k.Value);

internal sealed class ScheduleIdConverter() : KeyConverter<Cadence.ScheduleId>(v => new Cadence.ScheduleId(v), k => k.Value);

internal sealed class PersonIdConverter() : KeyConverter<PersonId>(v => new PersonId(v), k => k.Value);

/// <summary>Writes an item as <c>source:id</c>; the source never holds a colon.</summary>
internal sealed class ItemRefConverter() : KeyConverter<ItemRef>(Parse, k => k.ToString())
{
    private static ItemRef Parse(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new ItemRef(value[..colon], value[(colon + 1)..])
            : throw new JsonException($"'{value}' is not an item: write source:id.");
    }
}

/// <summary>Writes an entry's name, as in <c>R-7</c>.</summary>
internal sealed class RegisterKeyConverter() : KeyConverter<RegisterKey>(Parse, k => k.ToString())
{
    private static RegisterKey Parse(string value) =>
        RegisterKey.TryParse(value, out var key) ? key : throw new JsonException($"'{value}' is no entry of a register: write R-7.");
}
