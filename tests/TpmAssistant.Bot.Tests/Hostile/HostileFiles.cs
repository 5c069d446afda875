using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using TpmAssistant.Testing.Hostile;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>Files of several makers in which every cell that takes words holds a hostile text.</summary>
internal static class HostileFiles
{
    public static string Of(string name) => name switch
    {
        "jira.csv" => Table("Summary,Issue key,Status,Assignee,Due date,Description,Labels", i => [Text(i), $"H-{i}", i % 2 == 0 ? "To Do" : Text(i + 3), Text(i + 5), "2026-01-09", Text(i + 7), Text(i + 9)]),
        "azure-devops.csv" => Table("ID,Work Item Type,Title,Assigned To,State,Tags,Iteration Path", i => [$"{i + 1}", "Task", Text(i), Text(i + 4), "Active", Text(i + 6), Text(i + 8)]),
        "plan.xml" => Project(),
        "TEST-results.xml" => Results(),
        _ => Table("Name,Start,Finish,Resource Names,Notes", i => [Text(i), "2026-01-05", "2026-01-09", Text(i + 2), Text(i + 4)]),
    };

    private static string Text(int i) => HostileText.All[i % HostileText.All.Count].Text is var text && text.Length <= 1000 ? text : text[..1000];

    private static string Table(string header, Func<int, string[]> row) => header + "\n" + string.Join('\n', Enumerable.Range(0, HostileText.All.Count)
        .Select(i => string.Join(',', row(i).Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

    private static string Project()
    {
        var xml = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Project xmlns=\"http://schemas.microsoft.com/project\"><Name>{Xml(21)}</Name><Title>{Xml(21)}</Title><StartDate>2026-01-05T08:00:00</StartDate><Tasks>");
        for (var i = 0; i < HostileText.All.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<Task><UID>{i + 1}</UID><ID>{i + 1}</ID><Name>{Xml(i)}</Name><Duration>PT16H0M0S</Duration><Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish><Notes>{Xml(i + 3)}</Notes></Task>");
        xml.Append("</Tasks><Resources>");
        for (var i = 0; i < 10; i++) xml.Append(CultureInfo.InvariantCulture, $"<Resource><UID>{i + 1}</UID><ID>{i + 1}</ID><Name>{Xml(i + 30)}</Name></Resource>");
        return xml.Append("</Resources><Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments></Project>").ToString();
    }

    private static string Results()
    {
        var xml = new StringBuilder($"<testsuites><testsuite name=\"{Xml(14)}\" tests=\"{HostileText.All.Count}\" failures=\"{HostileText.All.Count}\">");
        for (var i = 0; i < HostileText.All.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<testcase classname=\"{Xml(i + 1)}\" name=\"{Xml(i)}\"><failure message=\"{Xml(i + 2)}\">{Xml(i + 3)}</failure></testcase>");
        return xml.Append("</testsuite></testsuites>").ToString();
    }

    private static string Xml(int i) => SecurityElement.Escape(new string([.. Text(i).Where(XmlConvert.IsXmlChar)])).Replace("\n", "&#10;", StringComparison.Ordinal);
}
