using System.Text.Json;

namespace TpmAssistant.Cards.Elements;

/// <summary>One element of an Adaptive Card's body. Elements are values; they serialise themselves to the schema's JSON.</summary>
internal abstract record CardElement
{
    /// <summary>Needed only where something refers to the element: a toggle, an input, a test.</summary>
    public string? Id { get; init; }

    /// <summary>Hidden elements wait for an <see cref="ToggleVisibilityAction"/>.</summary>
    public bool Hidden { get; init; }

    public Spacing Spacing { get; init; }

    public bool Separator { get; init; }

    /// <summary>Teams only: other hosts show the element at every width, so it may never be the only place of a fact.</summary>
    public TargetWidth TargetWidth { get; init; }

    /// <summary>The schema's name of the element.</summary>
    public abstract JsonEncodedText Type { get; }

    /// <summary>Elements directly inside this one, for lints and measuring.</summary>
    public virtual IEnumerable<CardElement> Children => [];

    /// <summary>Actions that this element itself carries.</summary>
    public virtual IEnumerable<CardAction> Actions => [];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(Names.Type, Type);
        json.WriteOptional(Names.Id, Id);
        if (Hidden)
            json.WriteBoolean(Names.IsVisible, false);
        json.WriteOptional(Names.Spacing, Spacing);
        if (Separator)
            json.WriteBoolean(Names.Separator, true);
        json.WriteOptional(Names.TargetWidth, TargetWidth);
        WriteProperties(json);
        json.WriteEndObject();
    }

    protected abstract void WriteProperties(Utf8JsonWriter json);
}
