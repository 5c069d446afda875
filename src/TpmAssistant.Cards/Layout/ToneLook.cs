using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Cards.Layout;

/// <summary>How a tone looks: colour, and a shape for those who do not see colours.</summary>
internal static class ToneLook
{
    public static Tone ToTone(this HealthColour? colour) => colour switch
    {
        HealthColour.Green => Tone.Good,
        HealthColour.Amber => Tone.Warning,
        HealthColour.Red => Tone.Bad,
        _ => Tone.Unknown,
    };

    public static string Symbol(this Tone tone) => tone switch
    {
        Tone.Good => "●",
        Tone.Warning => "◆",
        Tone.Bad => "▲",
        Tone.Unknown => "○",
        _ => "",
    };

    public static TextColor Color(this Tone tone) => tone switch
    {
        Tone.Good => TextColor.Good,
        Tone.Warning => TextColor.Warning,
        Tone.Bad => TextColor.Attention,
        _ => TextColor.Default,
    };

    public static ContainerStyle Container(this Tone tone) => tone switch
    {
        Tone.Good => ContainerStyle.Good,
        Tone.Warning => ContainerStyle.Warning,
        Tone.Bad => ContainerStyle.Attention,
        _ => ContainerStyle.Emphasis,
    };

    public static ChartColor Chart(this Tone tone) => tone switch
    {
        Tone.Good => ChartColor.Good,
        Tone.Warning => ChartColor.Warning,
        Tone.Bad => ChartColor.Attention,
        _ => ChartColor.Neutral,
    };

    public static SpanStyle Style(this Tone tone) => tone switch
    {
        Tone.Good => SpanStyle.Good,
        Tone.Warning => SpanStyle.Warning,
        Tone.Bad => SpanStyle.Bad,
        _ => SpanStyle.Normal,
    };

    /// <summary>Symbol and word, as in "▲ Red", never on two lines.</summary>
    public static Span Mark(this Tone tone, string word) =>
        new($"{tone.Symbol()}\u00A0{word}", tone.Style() == SpanStyle.Normal ? SpanStyle.Strong : tone.Style());
}
