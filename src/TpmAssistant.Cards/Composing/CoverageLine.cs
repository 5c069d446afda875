using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Cards.Composing;

/// <summary>What was and was not seen, in one line at the foot.</summary>
internal static class CoverageLine
{
    private const int SourcesNamed = 6;

    /// <summary>Each source, how many items of how many, when, and what failed.</summary>
    public static Note Full(Voice voice, Coverage coverage)
    {
        if (coverage.Sources.Count == 0)
            return new Note(voice.Text("coverage.nothing"));
        var worstFirst = coverage.Sources.OrderBy(source => source.Failure == ReadFailure.None).ThenBy(source => source.Completeness).ToList();
        var sources = worstFirst.Take(SourcesNamed).Select(source => Source(voice, source));
        if (worstFirst.Count > SourcesNamed)
            sources = sources.Append(voice.Text("list.and-more", ("count", worstFirst.Count - SourcesNamed)));
        var readAt = coverage.Sources.Max(source => source.ReadAt);
        return new Note(voice.Line("coverage.read", ("sources", Phrase.Join("; ", sources)), ("time", voice.Time(readAt)))) { Apart = true };
    }

    /// <summary>Date and completeness only.</summary>
    public static Note Short(Voice voice, Coverage coverage, DateOnly statusDate) =>
        new(voice.Text("coverage.short", ("day", voice.LongDay(statusDate)), ("share", voice.Percent(coverage.Completeness)))) { Apart = true };

    public static Note For(Voice voice, Coverage coverage, DateOnly statusDate, Audience audience) =>
        audience == Audience.Team ? Full(voice, coverage) : Short(voice, coverage, statusDate);

    private static Phrase Source(Voice voice, SourceReading source)
    {
        string kind = voice.Text("source." + source.Kind);
        string name = source.Name.Length == 0 || string.Equals(source.Name, kind, StringComparison.OrdinalIgnoreCase)
            ? kind : voice.Text("coverage.named", ("kind", kind), ("name", Voice.Name(source.Name)));
        if (source.Failure == ReadFailure.None && (source.Total ?? source.Read) == 0)
            return voice.Text("coverage.source.empty", ("name", name));
        if (source.Failure == ReadFailure.None)
            return voice.Text("coverage.source", ("name", name), ("read", source.Read), ("total", source.Total ?? source.Read));
        return new Span(
            voice.Text("coverage.failed", ("name", name), ("reason", voice.Text("failure." + source.Failure.ToString().ToLowerInvariant()))),
            SpanStyle.Warning);
    }
}
