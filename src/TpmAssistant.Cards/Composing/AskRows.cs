using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>What is asked of whom, with a date.</summary>
internal static class AskRows
{
    public static Row For(Voice voice, Ask ask, DateOnly today) => new(
        voice.Line(
            "ask." + ask.Kind.ToString().ToLowerInvariant(),
            ("name", ask.Of is { } person ? Voice.Name(person.Name) : voice.Text("ask.somebody")),
            ("item", Voice.Title(ask.About.Title, voice.ShowsInside ? ask.About.Link : null))),
        Phrase.Join(" · ",
        [
            voice.Text("ask.by", ("day", voice.WeekDay(ask.By, today))),
            ask.Late ? new Span(voice.Text("ask.late"), SpanStyle.Bad) : Phrase.Empty,
        ]));
}
