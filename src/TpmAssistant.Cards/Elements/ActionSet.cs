using System.Text.Json;

namespace TpmAssistant.Cards.Elements;

/// <summary>Buttons in the middle of a card.</summary>
internal sealed record ActionSet(IReadOnlyList<CardAction> Buttons) : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("ActionSet");

    public override JsonEncodedText Type => TypeName;

    public override IEnumerable<CardAction> Actions => Buttons;

    protected override void WriteProperties(Utf8JsonWriter json) => json.WriteActions(Names.Actions, Buttons);
}
