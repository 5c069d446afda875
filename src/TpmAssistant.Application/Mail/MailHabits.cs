namespace TpmAssistant.Application.Mail;

/// <summary>
/// How a person words the mails of a project and audience, as patterns in which <c>{project}</c> and the like stand for what changes;
/// <see langword="null"/> leaves the product's own.
/// </summary>
internal sealed record MailHabits(string? Subject, string? Greeting, string? Opening, string? Closing, IReadOnlyList<string> Dropped)
{
    private const int MostSubject = 150;
    private const int MostGreeting = 120;
    private const int MostOpening = 600;
    private const int MostClosing = 400;
    private const int MostClosingLines = 8;

    /// <summary>What differs between a mail as the product would have put it and as it stands in the mailbox.</summary>
    public static MailHabits Of(MailSource placed, OwnMail now)
    {
        var lines = MailLines.Of(now.Html);
        var standard = placed.Standard;
        var body = new MailHabits(Pattern(standard.Subject, WithoutReply(now.Subject), placed, MostSubject), null, null, null, []);
        var top = Lines(placed.Sections[0]);
        var foot = Lines(placed.Sections[^1]);
        int begin = top.Count > 0 ? Find(lines, top[0], 0) : -1;
        if (begin < 0) return body;

        var head = lines.Take(begin).ToList();
        bool greets = head.Count > 0 && (head.Count > 1 || IsGreeting(head[0], placed));
        int end = foot.Count > 0 ? Find(lines, foot[^1], begin) : -1;
        return body with
        {
            Greeting = Pattern(standard.Greeting, greets ? head[0] : "", placed, MostGreeting),
            Opening = Pattern(standard.Opening, string.Join('\n', head.Skip(greets ? 1 : 0)), placed, MostOpening),
            Closing = end < 0 ? null : Pattern(standard.Closing, BeforeQuote(lines.Skip(end + 1)), placed, MostClosing),
            Dropped = [.. placed.Sections.Where(s => s.Key.Length > 0 && Find(lines, MailLines.Plain(s.Title), begin) < 0).Select(s => s.Key)],
        };
    }

    /// <summary>The same for a mail that is not to be found any more: as its card showed it.</summary>
    public static MailHabits Of(MailSource placed) => new(
        Pattern(placed.Standard.Subject, placed.Words.Subject, placed, MostSubject),
        Pattern(placed.Standard.Greeting, placed.Words.Greeting, placed, MostGreeting),
        Pattern(placed.Standard.Opening, placed.Words.Opening, placed, MostOpening),
        Pattern(placed.Standard.Closing, placed.Words.Closing, placed, MostClosing),
        placed.Dropped);

    /// <summary>A mail in those words.</summary>
    public MailSource Apply(MailSource standard)
    {
        var words = standard.Words;
        string[] dropped = [.. Dropped.Where(key => standard.Sections.Any(section => section.Key == key))];
        var own = new List<string>();
        string Put(string name, string? pattern, string plain)
        {
            if (pattern is null) return plain;
            own.Add(name);
            return Fill(pattern, standard.Values);
        }

        var worded = new MailWords(
            Put("subject", Subject, words.Subject), Put("greeting", Greeting, words.Greeting), Put("opening", Opening, words.Opening),
            Put("closing", Closing, words.Closing));
        if (dropped.Length > 0) own.Add("sections");
        return standard with { Words = worded, Dropped = dropped, Notice = standard.Notice with { OwnWords = own } };
    }

    /// <summary>
    /// What was written, with the values of that report taken out of it. No pattern where nothing was changed, where it is too long,
    /// where it holds an address, and where figures of that week remain: they would be untrue in the next.
    /// </summary>
    private static string? Pattern(string standard, string written, MailSource placed, int most)
    {
        if (Same(standard, written)) return null;
        if (written.Length > most || written.Contains("://", StringComparison.Ordinal) || written.Contains('@', StringComparison.Ordinal)
            || written.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return null;
        string pattern = written.Replace('{', '(').Replace('}', ')');
        foreach (var (name, value) in placed.Values.Where(v => v.Value.Length > 2).OrderByDescending(v => v.Value.Length))
            pattern = pattern.Replace(value, $"{{{name}}}", StringComparison.OrdinalIgnoreCase);
        return pattern.Any(char.IsDigit) ? null : pattern;
    }

    private static string Fill(string pattern, IReadOnlyDictionary<string, string> values) =>
        LineByLine(values.Aggregate(pattern, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal)));

    private static string LineByLine(string text) => string.Join('\n', text.Split('\n').Select(MailLines.Plain));

    private static bool Same(string one, string other) => string.Join(' ', Words(one)) == string.Join(' ', Words(other));

    private static string[] Words(string text) => MailLines.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string WithoutReply(string subject)
    {
        string plain = MailLines.Plain(subject);
        int colon = plain.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= 3 && plain[..colon].ToUpperInvariant() is "RE" or "AW" or "TR" or "RV" or "FW" or "WG" ? plain[(colon + 2)..] : plain;
    }

    /// <summary>A lone line before the report is a greeting when it is the standard one or ends as one.</summary>
    private static bool IsGreeting(string line, MailSource placed) =>
        Same(line, placed.Standard.Greeting) || (line.Length <= MostGreeting && line[^1] is ',' or ':' or '!');

    private static string BeforeQuote(IEnumerable<string> lines) =>
        string.Join('\n', lines.TakeWhile(line => !IsQuote(line)).Take(MostClosingLines));

    /// <summary>Where the mails below begin.</summary>
    private static bool IsQuote(string line) =>
        line.StartsWith("____", StringComparison.Ordinal) || line.StartsWith("----", StringComparison.Ordinal)
        || line.StartsWith("From:", StringComparison.Ordinal) || line.StartsWith("Von:", StringComparison.Ordinal)
        || line.StartsWith("De :", StringComparison.Ordinal) || line.StartsWith("De:", StringComparison.Ordinal);

    private static List<string> Lines(MailSection section) =>
        [.. section.Text.Split('\n').Select(MailLines.Plain).Where(line => line.Length > 0)];

    private static int Find(IReadOnlyList<string> lines, string wanted, int from)
    {
        for (int i = from; i < lines.Count; i++)
        {
            if (string.Equals(lines[i], wanted, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
