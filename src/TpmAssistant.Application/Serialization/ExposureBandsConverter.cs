using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Serialization;

/// <summary>Writes exposure bands by where each begins. They are made by a constructor that checks them, so that their members cannot be set one by one.</summary>
internal sealed class ExposureBandsConverter : JsonConverter<ExposureBands>
{
    private const string Medium = "mediumFrom";
    private const string High = "highFrom";
    private const string Severe = "severeFrom";

    /// <summary>A member that is missing is the default's: an object without any was once written for all bands.</summary>
    public override ExposureBands Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var (root, usual) = (document.RootElement, ExposureBands.Default);
        try
        {
            return new(From(Medium, usual.MediumFrom), From(High, usual.HighFrom), From(Severe, usual.SevereFrom));
        }
        catch (ArgumentException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }

        int From(string name, int usually) => root.TryGetProperty(name, out var value) ? value.GetInt32() : usually;
    }

    public override void Write(Utf8JsonWriter writer, ExposureBands value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Medium, value.MediumFrom);
        writer.WriteNumber(High, value.HighFrom);
        writer.WriteNumber(Severe, value.SevereFrom);
        writer.WriteEndObject();
    }
}
