using System.IO.Compression;
using System.Text;
using TpmAssistant.Application.Charters;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Papers;
using TpmAssistant.Graph.Tests.Demo;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Papers;

public sealed class GraphProjectPapersTests
{
    [Fact]
    public async Task Read_ProjectOfTheAsker_FindsItsTeamsFilesAndColleaguesMail()
    {
        await using var demo = await DemoBench.StartAsync();

        var read = await demo.Bench.Get<IProjectPapers>().ReadAsync(DemoBench.Mara, await AtlasAsync(demo), default);

        Assert.Contains(read.Papers, p => p is { Source: CharterSource.File, Name: "Atlas kick-off.md" } && p.Text.Contains("## Purpose", StringComparison.Ordinal) && p.Link is not null);
        Assert.Contains(read.Papers, p => p is { Source: CharterSource.Mail } && p.Name.EndsWith("Daniel Brooks", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Papers, p => p.Text.Contains("outsider.example", StringComparison.Ordinal));
        Assert.All(read.Sources, s => Assert.Equal(ReadFailure.None, s.Failure));
    }

    /// <summary>Graph gives no file, but the address where it lies: followed once, to SharePoint alone, and without the token.</summary>
    [Theory]
    [InlineData("https://contoso.sharepoint.com/_layouts/15/download.aspx?tempauth=x", true)]
    [InlineData("https://contoso-my.sharepoint.us/download?tempauth=x", true)]
    [InlineData("https://sharepoint.com.outsider.example/download", false)]
    [InlineData("https://outsider.example/?from=contoso.sharepoint.com", false)]
    [InlineData("http://contoso.sharepoint.com/download", false)]
    [InlineData("https://ada:secret@contoso.sharepoint.com/download", false)]
    [InlineData(null, false)]
    public async Task Read_FileThatLiesElsewhere_IsFetchedFromSharePointAlone(string? address, bool isFetched)
    {
        using var wire = new ForwardingWire(address);
        using var bench = new Bench(transport: wire);

        var read = await bench.Get<IProjectPapers>().ReadAsync(Bench.Asker, Lone, default);

        Assert.Equal(isFetched ? ["# Purpose\nLeave the site"] : [], read.Papers.Select(p => p.Text));
        Assert.Equal(isFetched ? ReadFailure.None : ReadFailure.Unavailable, read.Sources.Single(s => s.Kind == SourceKinds.Documents).Failure);
        Assert.Equal(isFetched ? [address!] : [], wire.Elsewhere.Select(r => r.Url));
        Assert.All(wire.Elsewhere, r => Assert.False(r.HasToken));
    }

    [Fact]
    public async Task Read_FileThatIsSentOnTwice_IsNotFollowedFurther()
    {
        using var wire = new ForwardingWire("https://contoso.sharepoint.com/a") { Onward = "https://contoso.sharepoint.com/b" };
        using var bench = new Bench(transport: wire);

        var read = await bench.Get<IProjectPapers>().ReadAsync(Bench.Asker, Lone, default);

        Assert.Empty(read.Papers);
        Assert.Single(wire.Elsewhere);
    }

    [Fact]
    public async Task Read_WithoutTheRightToFiles_SaysSoAndStillReadsMail()
    {
        await using var demo = await DemoBench.StartAsync();
        await demo.PostAsync("/demo/faults", """{"path":"/drive","status":403,"times":9}""");

        var read = await demo.Bench.Get<IProjectPapers>().ReadAsync(DemoBench.Mara, await AtlasAsync(demo), default);

        Assert.Equal(ReadFailure.Forbidden, read.Sources.Single(s => s.Kind == SourceKinds.Documents).Failure);
        Assert.Contains(read.Papers, p => p.Source == CharterSource.Mail);
    }

    [Fact]
    public void DocumentText_WordFile_IsReadParagraphByParagraphWithItsHeadings()
    {
        const string Body = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Purpose</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Leave the </w:t></w:r><w:r><w:t>site</w:t></w:r></w:p><w:p/></w:body></w:document>
            """;
        Assert.Equal("# Purpose\nLeave the site\n", DocumentText.Read("a.DOCX", Zip(Body)).TrimEnd('\n') + "\n");
    }

    [Fact]
    public void DocumentText_BrokenFile_IsEmpty()
    {
        Assert.Equal("", DocumentText.Read("a.docx", [1, 2, 3]));
        Assert.Equal("", DocumentText.Read("a.docx", Zip("<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>")));
    }

    private static async Task<Project> AtlasAsync(DemoBench demo)
    {
        var (plan, group) = await demo.PlanAsync("Atlas");
        return new() { Tenant = DemoBench.Mara.Tenant, Id = new("atlas"), Name = "Atlas", TimeZoneId = "Europe/Berlin", Sources = [new(SourceKinds.Planner, plan, group)] };
    }

    private static Project Lone => new() { Tenant = Bench.Asker.Tenant, Id = new("falcon"), Name = "Falcon", TimeZoneId = "Europe/Berlin", Sources = [new(SourceKinds.Planner, "p", "g")] };

    private static byte[] Zip(string document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes(document));
        }

        return bytes.ToArray();
    }
}
