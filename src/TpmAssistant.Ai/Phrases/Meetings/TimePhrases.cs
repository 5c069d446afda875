using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Meetings;

/// <summary>Reads "find 45 minutes for Priya, Tomás and me next week".</summary>
internal static partial class TimePhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 400;
    private const int DefaultMinutes = 30;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["hour", "time", "slot", "when", "min"], StringComparison.OrdinalIgnoreCase);

    public static Understanding? Read(string text, World world)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal) || !(text.AsSpan().ContainsAny(Hints) || text.AsSpan().ContainsAnyInRange('0', '9')) || Asked().Match(text) is not { Success: true } asked) return null;
        var people = asked.Groups["people"].Value;
        var (from, to) = Dated(text, ref people, world) ?? Window(text, ref people, world.Today);
        var length = Length().Match(text);
        var minutes = length.Success ? Minutes(length) : DefaultMinutes;
        people = Purpose().Replace(people, "");
        people = Order().Replace(Length().Replace(people, ""), "").Trim(' ', ',', '.', '?', '!', ':');
        if (people.Length < 2 || minutes is < 5 or > 480) return null;
        var call = new FunctionCall(FunctionNames.FindTime).With("people", people).With("minutes", minutes.ToString(CultureInfo.InvariantCulture));
        if (from is { } first) call = call.With("from", CallBuilder.Iso(first));
        if (to is { } last) call = call.With("to", CallBuilder.Iso(last));
        return Understanding.Of(call, Confidence);
    }

    private static int Minutes(Match length)
    {
        if (length.Groups["half"].Success) return 30;
        if (length.Groups["quarters"].Success) return length.Groups["quarters"].Value.StartsWith("three", StringComparison.OrdinalIgnoreCase) ? 45 : 15;
        if (length.Groups["more"].Success) return 90;
        var number = length.Groups["n"].Success ? double.Parse(length.Groups["n"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 1;
        return (int)Math.Min(1000, length.Groups["hour"].Success ? number * 60 : number);
    }

    /// <summary>Takes dates out of the words that name the people: "between 16 and 18 March", "on 20 March".</summary>
    private static (DateOnly? From, DateOnly? To)? Dated(string text, ref string people, World world)
    {
        if (Between().Match(text) is { Success: true } span)
        {
            var last = DaysInWords.Whole(span.Groups["to"].Value, world);
            var month = span.Groups["month"].Success ? " " + span.Groups["month"].Value : "";
            var first = DaysInWords.Whole(span.Groups["from"].Value + (char.IsAsciiDigit(span.Groups["from"].Value[^1]) ? month : ""), world);
            if (first is null || last is null) return null;
            people = Between().Replace(people, "");
            return (first, last < first ? last.Value.AddDays(7) : last);
        }

        if (Onwards().Match(text) is { Success: true } onwards && DaysInWords.Whole(onwards.Groups["day"].Value, world) is { } start)
        {
            people = Onwards().Replace(people, "");
            return (start, null);
        }

        if (OnDate().Match(text) is not { Success: true } on || DaysInWords.Whole(on.Groups["day"].Value, world) is not { } day) return null;
        people = OnDate().Replace(people, "");
        return (day, day);
    }

    /// <summary>Takes the days out of the words that name the people.</summary>
    private static (DateOnly? From, DateOnly? To) Window(string text, ref string people, DateOnly today)
    {
        var when = When().Match(people);
        if (when.Success) people = people[..when.Index] + " " + people[(when.Index + when.Length)..];
        else when = When().Match(text);
        if (!when.Success) return (null, null);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var word = when.Groups["day"].Value.ToLowerInvariant();
        if (when.Groups["next"].Success) return (monday.AddDays(7), monday.AddDays(11));
        if (when.Groups["this"].Success) return (today, monday.AddDays(4) < today ? today.AddDays(6) : monday.AddDays(4));
        if (when.Groups["two"].Success) return (today, today.AddDays(13));
        var day = word switch
        {
            "today" => today,
            "tomorrow" => today.AddDays(1),
            _ => Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var weekday) ? today.AddDays(((int)weekday - (int)today.DayOfWeek + 7) % 7) : today,
        };
        return (day, day);
    }

    [GeneratedRegex(
        @"^((please|can you|could you|hey|hi|ok)[,!]?\s+)*(find|get|suggest|propose|look for|search for|schedule|arrange|set up|book|block|reserve|organi[sz]e|plan|i need|we need|need|i'd like|i would like|i want)\s+(me\s+|us\s+)?((a|an|some|the)\s+)?((free|good|common|suitable)\s+)?((half an hour|an hour( and a half)?|((a|three)\s+)?quarters?\s+of\s+an\s+hour|hour|\d{1,3}([.,]5)?[\s-]*(minutes?|mins?|m|hours?|hrs?|h))(\s+of\s+time|\s+slot|\s+meeting|\s+call|\s+chat|\s+talk|\s+session|\s+catch-?up)?|(meeting\s+)?(time|slot|times)(\s+of\s+(an?\s+quarters?\s+of\s+an\s+hour|half\s+an\s+hour|an\s+hour|\d{1,3}\s*(minutes?|mins?|hours?)))?)\b(\s+(to meet|to talk|for a meeting|for a call|for a chat|to sit together))?(\s+(of\s+)?\d{1,3}\s*(minutes?|mins?))?\s+(for|with|between|among|when)\s+(?<people>.+)$"
        + @"|^(half an hour|an hour|one hour|\d{1,3}([.,]5)?[\s-]*(minutes?|mins?|m|hours?|hrs?|h))(\s+(slot|meeting|call|chat))?\s+with\s+(?<people>.+)$"
        + @"|^((a|any|free)\s+)*slots?\s+(for|with)\s+(?<people>.+)$"
        + @"|^((please|can you|could you|hey|hi|ok)[,!]?\s+)*(when\s+(can|could|should|do)\s+(we|i)\s+(all\s+)?(meet|talk|speak|sit\s+down|sit\s+together|get\s+together|catch\s+up|sync)(\s+up)?\s+(with|to)|(what|which)\s+(time|times|slot|slots)\s+(works?|suits?|would\s+work|is\s+good|are\s+good)(\s+best)?\s+for|when\s+(works|suits|is\s+good|would\s+work)(\s+best)?\s+for)\s+(?<people>.+)$"
        + @"|^((please|can you|could you|hey|hi|ok)[,!]?\s+)*when\s+(can|could|should|do)\s+(we|i)\s+(all\s+)?(meet|see|catch|talk\s+to|speak\s+to|speak\s+with)\s+(?<people>.+)$|^((please|can you|could you|hey|hi|ok)[,!]?\s+)*when (can|could|do|are|is)\s+(?<people>.+?)\s+((all|both)\s+)?(meet|free|have time|available|get together)\b.*$",
        Options, 2000)]
    private static partial Regex Asked();

    /// <summary>"... for the refinement", "... to discuss the budget", behind the people.</summary>
    [GeneratedRegex(@"(?<=\p{L})\s+(for\s+(?!me\b|us\b)(the\s+|a\s+|our\s+)?\p{Ll}[\p{L} -]{2,40}|about\s+.{2,60}|to\s+(discuss|talk|go|look|plan|review|prepare)\b.{2,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"[,\s]+from\s+(the\s+)?(?<day>\S+(\s+\S+)?)\s+on(wards?)?\s*[.?!]*$", Options, 2000)]
    private static partial Regex Onwards();

    /// <summary>What is asked, said once more behind the people: ", find a slot".</summary>
    [GeneratedRegex(@"\s*[,;]\s*((please|can you|could you)[,\s]+)*(find|get|suggest|propose|look\s+for|when|which\s+(day|slot|time)|is\s+there)\b.*$", Options, 2000)]
    private static partial Regex Order();

    [GeneratedRegex(@"[,\s]+(some\s+time\s+)?(between|from)\s+(the\s+)?(?<from>(\d{1,2}|(mon|tues|wednes|thurs|fri)day)(\s+\p{L}{3,9}(?=\s+(and|to|until)\b))?)(st|nd|rd|th)?\s+(and|to|until|till)\s+(the\s+)?(?<to>\d{1,2}(st|nd|rd|th)?(\s+of)?\s+(?<month>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)|(mon|tues|wednes|thurs|fri)day)\b", Options, 2000)]
    private static partial Regex Between();

    [GeneratedRegex(@"[,\s]+(on\s+)?(?<day>((mon|tues|wednes|thurs|fri)day\s+)?(the\s+)?\d{1,2}(st|nd|rd|th)?(\s+of)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\b", Options, 2000)]
    private static partial Regex OnDate();

    [GeneratedRegex(@"\b(for\s+)?((?<half>half an hour)|(?<quarters>((a|three)\s+)?quarters?\s+of\s+an\s+hour)|an\s+hour\s+and\s+(?<more>a\s+half)|(an|one)\s+(?<hour>hour)|(?<n>\d{1,3}([.,]5)?)[\s-]*((?<hour>hours?|hrs?|h)|(minutes?|mins?|m)))\b", Options, 2000)]
    private static partial Regex Length();

    [GeneratedRegex(
        @"\b(in\s+|on\s+|within\s+|for\s+)?((?<next>next week)|(?<this>this week)|(the\s+)?next\s+(?<two>two weeks|fortnight)|(this\s+|next\s+|coming\s+)?(?<day>today|tomorrow|monday|tuesday|wednesday|thursday|friday))\b",
        Options, 2000)]
    private static partial Regex When();
}
