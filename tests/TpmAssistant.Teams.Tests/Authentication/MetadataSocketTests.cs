using System.Net;
using System.Net.Sockets;
using System.Text;
using TpmAssistant.Teams.Authentication;

namespace TpmAssistant.Teams.Tests.Authentication;

/// <summary>Over real connections: whoever serves the metadata cannot have another address fetched.</summary>
public sealed class MetadataSocketTests
{
    [Fact]
    public async Task GetDocumentAsync_Redirect_IsNotFollowed()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        using var documents = new MetadataDocuments(loopback: true);

        var asking = documents.GetDocumentAsync($"http://{first.LocalEndpoint}/metadata", CancellationToken.None);
        using (var connection = await first.AcceptTcpClientAsync())
        {
            var stream = connection.GetStream();
            Assert.True(await stream.ReadAsync(new byte[4096]) > 0);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: http://{second.LocalEndpoint}/metadata\r\nContent-Length: 0\r\n\r\n"));
            await Assert.ThrowsAsync<HttpRequestException>(() => asking);
        }

        Assert.False(second.Pending());
    }
}
