using System.Xml.Linq;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Reports;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Rendering;

public sealed class ReportMailTests
{
    private static readonly string[] Allowed = ["div", "table", "tr", "td", "h2", "h3", "p", "ul", "li", "b", "br", "span", "a"];

    [Fact]
    public void Write_Subject_SaysTheState() => Assert.Equal("Atlas status, 20 November 2026: red", Write(Audience.Team).Subject);

    [Fact]
    public void Write_TextAndHtml_SayTheSame()
    {
        var mail = Write(Audience.Team);
        string html = Squeeze(string.Concat(Parse(mail.Html).DescendantNodes().OfType<XText>().Select(text => text.Value)));

        foreach (string line in mail.Text.Split('\n').Where(line => line.Trim().Length > 0))
            foreach (string piece in line.Replace("- ", " ", StringComparison.Ordinal).Split([" — ", ": "], StringSplitOptions.TrimEntries))
                Assert.Contains(Squeeze(piece), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Audience.Team)]
    [InlineData(Audience.Executive)]
    [InlineData(Audience.Client)]
    public void Write_HostileProject_StaysHarmless(Audience audience)
    {
        var mail = new ReportMailWriter().Write(new StatusReportAnswer(Extremes.Everything(audience), []), "en-GB");
        var html = Parse(mail.Html);

        Assert.All(html.Descendants(), element => Assert.Contains(element.Name.LocalName, Allowed));
        Assert.All(html.Descendants("a"), link => Assert.StartsWith("https://tasks.office.com/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("://evil", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", mail.Html + mail.Text + mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Anybody_SinglesNobodyOut() => Assert.DoesNotContain("Priya Nair is at", Write(Audience.Team).Text, StringComparison.Ordinal);

    [Fact]
    public void Write_UnknownZone_FallsBackToUtc()
    {
        var report = Atlas.Report() with { Project = Atlas.Project with { TimeZoneId = "Nowhere/Atlantis" } };

        Assert.Contains("Read at 13:05", new ReportMailWriter().Write(new StatusReportAnswer(report, []), "en-GB").Text, StringComparison.Ordinal);
    }

    private static ReportMail Write(Audience audience) => new ReportMailWriter().Write(new StatusReportAnswer(Atlas.Report(audience), []), "en-GB");

    private static XElement Parse(string html) =>
        XElement.Parse(html.Replace("&nbsp;", "&#160;", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal));

    private static string Squeeze(string text) => text.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal);
}
