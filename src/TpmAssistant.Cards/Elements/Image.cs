using System.Text.Json;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Elements;

/// <summary>A picture that travels inside the card. There is no way to name an address: a fetched image tells its server who looked.</summary>
internal sealed record Image : CardElement
{
    private static readonly JsonEncodedText TypeName = Names.Of("Image");

    private readonly string _dataUri;

    private Image(string dataUri, string altText)
    {
        _dataUri = dataUri;
        AltText = SafeText.Clean(altText, 300);
    }

    public string AltText { get; }

    public ImageSize Size { get; init; }

    public ImageStyle Style { get; init; }

    public override JsonEncodedText Type => TypeName;

    public static Image Png(ReadOnlySpan<byte> content, string altText) =>
        new("data:image/png;base64," + Convert.ToBase64String(content), altText);

    protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString(Names.Url, _dataUri);
        json.WriteString(Names.AltText, AltText);
        json.WriteOptional(Names.Size, Size);
        if (Style == ImageStyle.Person)
            json.WriteString(Names.Style, "Person");
    }
}
