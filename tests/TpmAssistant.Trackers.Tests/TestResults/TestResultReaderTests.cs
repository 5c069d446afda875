using System.Text;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Trackers.TestResults;

namespace TpmAssistant.Trackers.Tests.TestResults;

public class TestResultReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private const string JUnit = """
        <?xml version="1.0"?>
        <testsuites name="Cutover"><testsuite name="api" tests="99" timestamp="2026-11-21T23:30:00Z">
        <testcase name="login"/><testcase name="orders"><failure message="x">at</failure></testcase><testcase name="pay"><error/></testcase><testcase name="later"><skipped/></testcase>
        </testsuite></testsuites>
        """;

    private const string Newman = """
        {"collection":{"info":{"name":"Orders API"}},"run":{"stats":{"requests":{"total":4,"failed":1},"assertions":{"total":10,"pending":1,"failed":2}},
        "timings":{"started":1795305600000},"failures":[{"error":{"test":"status is 200"},"source":{"name":"GET orders"}},{"source":{"name":"POST orders"}}]}}
        """;

    private static (TestRun? Run, string? Code) Read(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        new TestResultReader().TryRead(content, "results.xml", Today, out var run, out var code);
        return (run, code);
    }

    [Fact]
    public void TryRead_JUnit_CountsTheCasesNotTheTotals()
    {
        var run = Read(JUnit).Run!;

        Assert.Equal(("Cutover", "JUnit", 1, 2, 1, new DateOnly(2026, 11, 21)), (run.Name, run.Format, run.Passed, run.Failed, run.Skipped, run.RanOn));
        Assert.Equal(["orders", "pay"], run.Failures);
    }

    [Fact]
    public void TryRead_Newman_CountsAssertionsAndUnsentRequests()
    {
        var run = Read(Newman).Run!;

        Assert.Equal(("Orders API", "Newman", 7, 3, 1), (run.Name, run.Format, run.Passed, run.Failed, run.Skipped));
        Assert.Equal(["status is 200", "POST orders"], run.Failures);
        Assert.Equal(new DateOnly(2026, 11, 22), run.RanOn);
    }

    [Fact]
    public void TryRead_NoDate_TakesToday() => Assert.Equal(Today, Read("<testsuite name=\"a\"><testcase name=\"b\"/></testsuite>").Run!.RanOn);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><testsuite name=\"x\"><testcase name=\"&b;\"/></testsuite>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><testsuite name=\"x\"><testcase name=\"y\"/></testsuite>")]
    [InlineData("<testsuite name=\"x\"><testcase name=\"y\">")]
    [InlineData("{\"collection\":{},\"run\":{}}")]
    [InlineData("{\"collection\":{},\"run\":{\"stats\":{\"assertions\":{\"total\":1,\"failed\":5}}}}")]
    [InlineData("{\"collection\":")]
    public void TryRead_HostileOrBroken_IsRefused(string text) => Assert.Equal((null, "tests-broken"), Read(text));

    [Fact]
    public void TryRead_NestedTooDeep_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<testsuite>", 500)) + string.Concat(Enumerable.Repeat("</testsuite>", 500));

        Assert.Equal((null, "tests-broken"), Read(deep));
    }

    [Fact]
    public void TryRead_TooLarge_IsRefusedUnread() => Assert.Equal((null, "tests-too-large"), Read("<testsuite>" + new string(' ', 21 * 1024 * 1024)));

    [Fact]
    public void TryRead_NoTest_IsRefused() => Assert.Equal((null, "tests-empty"), Read("<testsuite name=\"x\"/>"));

    [Fact]
    public void TryRead_ManyFailures_KeepsTheFirstNames()
    {
        var run = Read("<testsuite>" + string.Concat(Enumerable.Range(0, 100).Select(i => $"<testcase name=\"t{i}\"><failure/></testcase>")) + "</testsuite>").Run!;

        Assert.Equal((100, TestRun.MostFailures), (run.Failed, run.Failures.Count));
    }

    [Theory]
    [InlineData(JUnit, true)]
    [InlineData(Newman, true)]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/project\"/>", false)]
    [InlineData("Summary,Issue key,Status", false)]
    [InlineData("{\"collection\":1}", false)]
    public void Fits_Content_TellsPlansFromTestResults(string text, bool fits) => Assert.Equal(fits, new TestResultReader().Fits(Encoding.UTF8.GetBytes(text)));
}
