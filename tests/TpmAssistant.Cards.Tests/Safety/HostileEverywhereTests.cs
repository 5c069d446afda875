using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using TpmAssistant.Application.Posting;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Testing.Hostile;
using Xunit.Abstractions;

namespace TpmAssistant.Cards.Tests.Safety;

/// <summary>Every card there is, with a hostile text in every place of it that holds somebody's words; and the same as text, Markdown, page, Word file and facts.</summary>
public sealed class HostileEverywhereTests(ITestOutputHelper output)
{
    private const int Rounds = 4;
    private static readonly string[] Hosts = [.. HostileText.All.SelectMany(t => t.Hosts).Distinct().Where(h => h != "hostile")];

    /// <summary>What is frozen was made safe when it was made, and is covered by what it was made from.</summary>
    public static TheoryData<string> Kinds => [.. AllSamples.Items.Where(s => s.Answer is not (PublishedReportAnswer or ReportPosted)).Select(s => s.Kind).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Faces_HostileTextInEveryPlace_HaveNothingLiveOfIt(string kind)
    {
        var places = 0;
        foreach (var (sample, index) in AllSamples.Items.Select((s, i) => (s, i)).Where(s => s.s.Kind == kind && s.s.Answer is not (PublishedReportAnswer or ReportPosted)))
        {
            for (var round = 0; round < Rounds; round++)
            {
                var poison = new Poison((index * 7) + (round * 17));
                var hostile = sample with { Answer = poison.Of(sample.Answer) };
                var complaints = Complaints(hostile).Distinct().Take(8).ToList();
                Assert.True(complaints.Count == 0, $"{sample}, round {round}:\n{string.Join('\n', complaints)}");
                places += poison.Places;
            }
        }

        output.WriteLine($"{kind}: {places} hostile texts");
    }

    private static IEnumerable<string> Complaints(Sample sample)
    {
        using var card = JsonDocument.Parse(sample.Card().Json);
        foreach (var found in LiveCard.Complaints(card.RootElement, Hosts).Concat(CardLint.Complaints(card.RootElement).Where(c => !c.StartsWith("A colour", StringComparison.Ordinal)))) yield return $"card: {found}";

        foreach (var line in AnswerFaces.Text(sample.Answer, sample.Context))
            if (Unseen.In(line.Plain) is { } hidden) yield return $"text: {hidden}";
        var markdown = AnswerFaces.Markdown(sample.Answer, sample.Context);
        if (Unseen.In(markdown) is { } inMarkdown) yield return $"markdown: {inMarkdown}";
        foreach (var found in LiveText.InMarkdown(markdown, Hosts)) yield return $"markdown: {found}";
        var page = AnswerFaces.Page(sample.Answer, sample.Context);
        if (Unseen.In(page) is { } inPage) yield return $"page: {inPage}";
        foreach (var found in LiveText.InHtml(page, Hosts, makesLinks: false)) yield return $"page: {found}";
        foreach (var found in Word(AnswerFaces.Word(sample.Answer, sample.Context))) yield return $"word: {found}";
        foreach (var fact in AnswerFaces.Facts(sample.Answer, sample.Context))
            if (Unseen.In(fact.Topic + fact.Text) is { } inFact) yield return $"fact: {inFact}";
    }

    private static IEnumerable<string> Word(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        foreach (var entry in package.Entries)
        {
            using var stream = entry.Open();
            var xml = XDocument.Load(stream);
            foreach (var name in xml.Descendants().Select(e => e.Name.LocalName).Where(n => n is "hyperlink" or "instrText" or "fldSimple" or "object" or "drawing" or "altChunk")) yield return name;
            foreach (var away in xml.Descendants().Where(e => (string?)e.Attribute("TargetMode") == "External")) yield return $"external {away}";
            if (Unseen.In(xml.Root!.Value) is { } hidden) yield return $"{entry.FullName}: {hidden}";
        }
    }
}
