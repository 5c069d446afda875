using Microsoft.IdentityModel.Protocols;

namespace TpmAssistant.Teams.Authentication;

/// <summary>Fetches metadata and keys: trusted addresses only, no redirects, little time, little memory.</summary>
internal sealed class MetadataDocuments : IDocumentRetriever, IDisposable
{
    private readonly bool loopback;
    private readonly HttpClient http;

    public MetadataDocuments(bool loopback, HttpMessageHandler? handler = null)
    {
        this.loopback = loopback;
        http = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
    }

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!TrustedAddress.IsAcceptable(address, loopback))
        {
            throw new InvalidDataException("The metadata names an address that is not https.");
        }

        using var response = await http.GetAsync(new Uri(address), cancel);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancel);
    }

    public void Dispose() => http.Dispose();
}
