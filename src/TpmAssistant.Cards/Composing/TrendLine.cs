using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>The colours of the last weeks as a row of marks, and the same in words.</summary>
internal static class TrendLine
{
    /// <summary>"8 weeks  ●●◆▲▲  red for 2 weeks, amber before"; <see langword="null"/> where there is nothing to compare.</summary>
    public static Paragraph? For(Voice voice, IReadOnlyList<ColourPoint> trend)
    {
        if (trend.Count < 2)
            return null;
        var marks = trend.Select(point => new Span(point.Colour.ToTone().Symbol(), point.Colour.ToTone().Style()));
        return new Paragraph(new Phrase(
        [
            new Span(voice.Text("trend.weeks", ("count", trend.Count)) + "\u00A0 ", SpanStyle.Subtle) { IsLabel = true },
            .. marks,
            new Span("\u00A0 " + Words(voice, trend), SpanStyle.Subtle),
        ]));
    }

    public static string Words(Voice voice, IReadOnlyList<ColourPoint> trend)
    {
        var now = trend[^1].Colour;
        int run = trend.Reverse().TakeWhile(point => point.Colour == now).Count();
        string colour = Name(voice, trend[^1]);
        if (run == trend.Count)
            return voice.Text("trend.steady", ("colour", colour), ("count", run));
        return voice.Text("trend.changed", ("colour", colour), ("count", run), ("before", Name(voice, trend[^(run + 1)])));
    }

    private static string Name(Voice voice, ColourPoint point) => voice.Colour(point.Colour).ToLower(voice.Culture);
}
