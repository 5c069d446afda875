using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Cards.Tests.Checks;

/// <summary>Writes every sample card to <c>artifacts/gallery/cards</c>, where the node scripts check and draw them.</summary>
public sealed class GalleryFiles
{
    public GalleryFiles()
    {
        Root = Repository.Root;
        Cards = Path.Combine(Root, "artifacts", "gallery", "cards");
        if (Directory.Exists(Cards))
            Directory.Delete(Cards, recursive: true);
        foreach (var sample in AllSamples.Items)
        {
            string folder = Directory.CreateDirectory(Path.Combine(Cards, sample.Kind)).FullName;
            File.WriteAllBytes(Path.Combine(folder, sample.Size + ".json"), sample.Card().Json.Span);
        }

        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(Cards, "elements")).FullName, "1-all.json"), ElementSampler.Card.ToUtf8());
        string mails = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "gallery", "mail")).FullName;
        foreach (var audience in Enum.GetValues<Audience>())
            foreach (string locale in new[] { "en-GB", "de-DE", "fr-FR", "es-ES" })
                File.WriteAllText(Path.Combine(mails, $"{(int)audience}-{audience}-{locale[..2]}.html"), Mails.Atlas(audience, locale).Html);
    }

    public string Root { get; }

    public string Cards { get; }
}
