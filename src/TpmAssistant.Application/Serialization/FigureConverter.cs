using System.Text.Json;
using System.Text.Json.Serialization;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Serialization;

/// <summary>Writes a figure as an object of one member, named after its kind: <c>{"days":3}</c>; money beside its currency, ticks beside all items.</summary>
internal sealed class FigureConverter : JsonConverter<Figure>
{
    private const string Currency = "currency", Of = "of";

    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.NameEquals(Currency) || member.NameEquals(Of)) continue;
            var value = member.Value;
            return member.Name switch
            {
                "count" => new Figure.Count(value.GetInt32()),
                "share" => new Figure.Share(value.GetDouble()),
                "days" => new Figure.Days(value.GetInt32()),
                "hours" => new Figure.Hours(value.GetDouble()),
                "ticks" => new Figure.Ticks(value.GetInt32(), document.RootElement.GetProperty(Of).GetInt32()),
                "date" => new Figure.Date(DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                "money" => new Figure.Money(value.GetDecimal(), document.RootElement.GetProperty(Currency).GetString()!),
                "text" => new Figure.Text(value.GetString()!),
                "who" => new Figure.Who(ProductJson.Deserialize<Person>(value.GetRawText())),
                var other => throw new JsonException($"'{other}' is no kind of figure."),
            };
        }

        throw new JsonException("A figure has no kind.");
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case Figure.Count count: writer.WriteNumber("count", count.Value); break;
            case Figure.Share share: writer.WriteNumber("share", share.Value); break;
            case Figure.Days days: writer.WriteNumber("days", days.Value); break;
            case Figure.Hours hours: writer.WriteNumber("hours", hours.Value); break;
            case Figure.Date date: writer.WriteString("date", date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case Figure.Text text: writer.WriteString("text", text.Value); break;
            case Figure.Ticks ticks:
                writer.WriteNumber("ticks", ticks.Done);
                writer.WriteNumber(Of, ticks.Total);
                break;
            case Figure.Money money:
                writer.WriteNumber("money", money.Value);
                writer.WriteString(Currency, money.Currency);
                break;
            case Figure.Who who:
                writer.WritePropertyName("who");
                writer.WriteRawValue(ProductJson.SerializeToUtf8(who.Value));
                break;
            default: throw new NotSupportedException($"No JSON stands for {value.GetType().Name}.");
        }

        writer.WriteEndObject();
    }
}
