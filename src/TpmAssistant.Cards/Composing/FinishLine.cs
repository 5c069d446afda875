using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>When the project is planned to finish and how that moved.</summary>
internal static class FinishLine
{
    public static Phrase? For(Voice voice, StatusReport report) => For(voice, report.Finish, report.StatusDate);

    public static Phrase? For(Voice voice, FinishOutlook? outlook, DateOnly today)
    {
        if (outlook is not { } finish)
            return null;
        return Phrase.Join(", ",
        [
            voice.Text("finish.now", ("day", voice.WeekDay(finish.Now, today))),
            Movement(voice, finish),
            finish.Target is { } target && target != finish.Now ? voice.Text("finish.target", ("day", voice.Day(target, today))) : Phrase.Empty,
        ]);
    }

    private static Phrase Movement(Voice voice, FinishOutlook finish) => finish.Before is null ? Phrase.Empty : finish.Moved switch
    {
        > 0 => new Span(voice.Text("finish.later", ("days", finish.Moved)), SpanStyle.Warning),
        < 0 => new Span(voice.Text("finish.earlier", ("days", -finish.Moved)), SpanStyle.Good),
        _ => voice.Text("finish.same"),
    };

    /// <summary>"80% sure by 27 Jan, 5 working days later than then".</summary>
    public static Phrase For(Voice voice, ForecastMove move, DateOnly today) => Phrase.Join(", ",
    [
        voice.Text("forecast-move.now", ("day", voice.Day(move.Now, today))),
        move.Moved switch
        {
            > 0 => new Span(voice.Text("finish.later", ("days", move.Moved)), SpanStyle.Warning),
            < 0 => new Span(voice.Text("finish.earlier", ("days", -move.Moved)), SpanStyle.Good),
            _ => voice.Text("finish.same"),
        },
    ]);
}
