using System.IO.Compression;
using TpmAssistant.Cards.Tests.Samples;

namespace TpmAssistant.Cards.Tests.Rendering;

public sealed class WordRendererTests
{
    public static TheoryData<string> Charters => [.. CharterSamples.Samples().Where(s => s.Kind == "charter").Select(s => s.Size)];

    [Theory]
    [MemberData(nameof(Charters))]
    public void Word_OfEveryCharter_IsAPackageThatSaysWhatTheCardSays(string size)
    {
        var sample = CharterSamples.Samples().Single(s => s.Kind == "charter" && s.Size == size);

        using var package = new ZipArchive(new MemoryStream(AnswerFaces.Word(sample.Answer, sample.Context)));
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var text = System.Xml.Linq.XDocument.Parse(reader.ReadToEnd()).Root!.Value;

        Assert.Contains(size == "4-idea" ? "Partners order by themselves" : size == "5-most" ? "Purpose" : "Leave the old data centre before its contract ends", text, StringComparison.Ordinal);
        Assert.Contains(package.Entries, e => e.FullName == "word/styles.xml");
        Assert.DoesNotContain(package.Entries, e => e.FullName.Contains("vba", StringComparison.OrdinalIgnoreCase));
    }
}
