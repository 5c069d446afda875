using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Xml;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Domain.Readiness;

namespace TpmAssistant.Trackers.TestResults;

/// <summary>Reads JUnit XML and Newman JSON reports.</summary>
internal sealed class TestResultReader : ITestResultReader
{
    private const int Largest = 20 * 1024 * 1024;
    private const int Looked = 4096;

    public bool Fits(ReadOnlySpan<byte> content)
    {
        var head = Encoding.UTF8.GetString(content[..Math.Min(Looked, content.Length)]);
        return head.Contains("<testsuite", StringComparison.Ordinal)
            || (head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('{') && head.Contains("\"collection\"", StringComparison.Ordinal) && content.IndexOf("\"assertions\""u8) >= 0);
    }

    public bool TryRead(ReadOnlyMemory<byte> content, string fileName, DateOnly today, [NotNullWhen(true)] out TestRun? run, [NotNullWhen(false)] out string? code)
    {
        (run, code) = (null, null);
        if (content.Length > Largest)
        {
            code = "tests-too-large";
            return false;
        }

        try
        {
            run = content.Span.IndexOf("<testsuite"u8) >= 0 ? JUnitReader.Read(content, fileName, today) : NewmanReader.Read(content, fileName, today);
        }
        catch (Exception wrong) when (wrong is XmlException or JsonException or FormatException or InvalidOperationException)
        {
            code = "tests-broken";
            return false;
        }

        if (run.Passed + run.Failed + run.Skipped > 0) return true;
        (run, code) = (null, "tests-empty");
        return false;
    }
}
