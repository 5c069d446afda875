using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>Pairs of name and value. Both sides are Markdown to a host.</summary>
internal sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("FactSet");

    public override JsonEncodedText Type => TypeName;

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray(Names.Facts);
        for (int i = 0; i < Facts.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString(Names.Title, Facts[i].Title.Markdown);
            json.WriteString(Names.Value, Facts[i].Value.Markdown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

internal sealed record Fact(CardText Title, CardText Value);
