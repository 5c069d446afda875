using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Cards.Composing;

/// <summary>When the project is planned to finish and how that moved.</summary>
internal static class FinishLine
{
    public static Phrase? For(Voice voice, StatusReport report) => For(voice, report.Finish, report.StatusDate);

    /// <summary>When it is planned to finish and when it is 80% sure to, with how both moved; <see langword="null"/> where neither is known.</summary>
    public static Phrase? For(Voice voice, StatusReportAnswer answer)
    {
        var planned = For(voice, answer.Report);
        return answer.Forecast is not { } forecast ? planned : Phrase.Join(" · ", [planned ?? Phrase.Empty, Sure(voice, forecast, answer.Report)]);
    }

    /// <summary>The 80% day as a point of its own, against the day promised; what moved stands below.</summary>
    public static Row Point(Voice voice, ReportForecast forecast, StatusReport report) => new(
        Phrase.Join("  ",
        [
            voice.Text("finish.sure", ("day", voice.Day(forecast.Day, report.StatusDate))),
            forecast is { Late: > 0, Promised: { } promised } ? Tone.Bad.Mark(After(voice, forecast, promised, report.StatusDate)) : Phrase.Empty,
        ]),
        Phrase.Join(" · ", [Moved(voice, forecast), NotCounted(voice, report)]));

    private static Phrase Sure(Voice voice, ReportForecast forecast, StatusReport report) => Phrase.Join(" · ",
    [
        Phrase.Join(", ",
        [
            voice.Text("finish.sure", ("day", voice.Day(forecast.Day, report.StatusDate))),
            forecast is { Late: > 0, Promised: { } promised } ? new Span(After(voice, forecast, promised, report.StatusDate), SpanStyle.Strong) : Phrase.Empty,
            Moved(voice, forecast),
        ]),
        NotCounted(voice, report),
    ]);

    /// <summary>That people have more work than hours, which no 80% day counts; clients hear nothing of the team's load.</summary>
    public static Phrase NotCounted(Voice voice, StatusReport report) => report.Audience != Audience.Client && Overload.In(report.Health) is { } overload
        ? new Span(voice.Text("finish.overload", ("people", overload.People), ("load", voice.Percent(overload.Load))), SpanStyle.Warning) : Phrase.Empty;

    private static string After(Voice voice, ReportForecast forecast, DateOnly promised, DateOnly today) => voice.Text("finish.after", ("days", forecast.Late), ("day", voice.Day(promised, today)));

    private static Phrase Moved(Voice voice, ReportForecast forecast) => forecast.Moved switch
    {
        > 0 => new Span(voice.Text("finish.later", ("days", forecast.Moved.Value)), SpanStyle.Warning),
        < 0 => new Span(voice.Text("finish.earlier", ("days", -forecast.Moved.Value)), SpanStyle.Good),
        _ => Phrase.Empty,
    };

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
