using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;

namespace TpmAssistant.Application.Tests.Mail;

/// <summary>A mail face of few words, put together as the real one puts it.</summary>
internal sealed class PlainMail : IReportMail
{
    /// <summary>What was asked for, in order.</summary>
    public List<MailReaders> Written { get; } = [];

    public MailSource Write(StatusReportAnswer report, MailReaders readers)
    {
        Written.Add(readers);
        var of = report.Report;
        var words = new MailWords($"{of.Project.Name}: red", Greeting(readers.To), $"Status of {of.StatusDate:yyyy-MM-dd}. Two decisions.", $"Regards\n{readers.Sender}");
        return new MailSource
        {
            Project = of.Project.Id, Audience = of.Audience, Language = LanguageOf(readers.Locale), StatusDate = of.StatusDate, Sight = readers.Sight,
            Words = words, Standard = words,
            Values = new Dictionary<string, string>
            {
                ["project"] = of.Project.Name, ["day"] = $"{of.StatusDate:yyyy-MM-dd}", ["colour"] = "red", ["ask"] = "Two decisions.",
            },
            Sections =
            [
                new MailSection("", "", $"<h1>{of.Project.Name} report</h1>", $"{of.Project.Name} report"),
                new MailSection("report.risks", "Risks", "<h2>Risks</h2><p>One</p>", "Risks\n- One"),
                new MailSection("report.next", "Next", "<h2>Next</h2><p>Two</p>", "Next\n- Two"),
                new MailSection("", "", "<p>All read</p>", "All read"),
            ],
        };
    }

    public string Greet(MailSource source, IReadOnlyList<MailRecipient> to) => Greeting(to);

    public MailBody Assemble(MailSource source)
    {
        var parts = source.Sections.Where(s => s.Key.Length == 0 || !source.Dropped.Contains(s.Key)).ToList();
        var words = source.Words;
        return new MailBody(
            $"<html><head><title>x</title></head><body>{P(words.Greeting)}{P(words.Opening)}{string.Concat(parts.Select(p => p.Html))}{P(words.Closing)}</body></html>",
            string.Join("\n\n", [words.Greeting, words.Opening, .. parts.Select(p => p.Text), words.Closing]));
    }

    public string LanguageOf(string locale) => locale[..2];

    private static string P(string text) => $"<p>{text.Replace("\n", "<br>", StringComparison.Ordinal)}</p>";

    private static string Greeting(IReadOnlyList<MailRecipient> to) => to.Count == 1 ? $"Hello {to[0].Name}," : "Hello all,";
}
