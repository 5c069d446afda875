using System.Globalization;
using System.Xml;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Trackers.TestResults;

/// <summary>
/// Reads the XML that JUnit's Ant task began and most runners write: <c>testsuites</c>, <c>testsuite</c>, <c>testcase</c> with <c>failure</c>, <c>error</c> or <c>skipped</c>.
/// The cases are counted; totals in attributes are not trusted. No document type, no entities, no files from elsewhere.
/// </summary>
internal static class JUnitReader
{
    private const int MostDepth = 64;
    private const int MostName = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CheckCharacters = false,
    };

    public static TestRun Read(ReadOnlyMemory<byte> content, string fileName, DateOnly today)
    {
        using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), Settings);
        string? name = null, test = null;
        DateOnly? ran = null;
        var (passed, failed, skipped) = (0, 0, 0);
        var outcome = "";
        var failures = new List<string>();
        while (reader.Read())
        {
            if (reader.Depth > MostDepth) throw new FormatException("Test results are not nested so deep.");
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "testsuites" or "testsuite":
                        name ??= Cut(reader.GetAttribute("name"));
                        ran ??= Day(reader.GetAttribute("timestamp"));
                        break;
                    case "testcase":
                        test = Cut(reader.GetAttribute("name")) ?? "?";
                        outcome = "passed";
                        if (reader.IsEmptyElement) Count();
                        break;
                    case "failure" or "error" when test is not null:
                        outcome = "failed";
                        break;
                    case "skipped" when test is not null && outcome == "passed":
                        outcome = "skipped";
                        break;
                    default:
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "testcase")
            {
                Count();
            }
        }

        return new(name ?? Path.GetFileNameWithoutExtension(fileName), "JUnit", passed, failed, skipped, failures, ran ?? today);

        void Count()
        {
            if (test is null) return;
            if (outcome == "failed" && failures.Count < TestRun.MostFailures) failures.Add(test);
            (passed, failed, skipped) = outcome switch { "failed" => (passed, failed + 1, skipped), "skipped" => (passed, failed, skipped + 1), _ => (passed + 1, failed, skipped) };
            test = null;
        }
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= MostName ? text : text[..MostName];

    private static DateOnly? Day(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
