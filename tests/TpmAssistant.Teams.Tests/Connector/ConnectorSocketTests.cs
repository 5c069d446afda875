using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Teams.Connector;

namespace TpmAssistant.Teams.Tests.Connector;

/// <summary>What only a real connection can show: what the HTTP stack beneath does by itself.</summary>
public sealed class ConnectorSocketTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConnectorTransport transport;
    private readonly ConnectorClient client;
    private readonly List<string> requests = [];

    public ConnectorSocketTests()
    {
        listener.Start();
        var options = new BotOptions();
        transport = new ConnectorTransport(new BotToken(options, TimeProvider.System), TimeProvider.System, NullLogger<ConnectorTransport>.Instance);
        client = new ConnectorClient(transport, new ServiceHosts(options), NullLogger<ConnectorClient>.Instance);
    }

    public void Dispose()
    {
        transport.Dispose();
        listener.Dispose();
    }

    private ValueTask<ConnectorResult> SendAsync() => client.SendAsync(
        $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/", "a:1", null, """{"type":"message"}"""u8.ToArray(), default);

    [Fact]
    public async Task Send_ConnectorAppliesAndDropsAReusedConnection_SendsOnce()
    {
        var server = ServeAsync(["HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}", null]);

        var first = await SendAsync();
        var second = await SendAsync();
        listener.Stop();
        await server;

        Assert.Equal((ConnectorOutcome.Done, "1"), (first.Outcome, first.ActivityId));
        Assert.Equal(ConnectorOutcome.Unknown, second.Outcome);
        Assert.Equal(2, requests.Count);
        Assert.Contains("application/json", requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Redirect_IsNotFollowed()
    {
        var server = ServeAsync(["HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"]);

        var result = await SendAsync();
        listener.Stop();
        await server;

        Assert.Equal((ConnectorOutcome.Refused, HttpStatusCode.TemporaryRedirect), (result.Outcome, result.Status!.Value));
    }

    /// <summary>One connection, one answer for each request; null closes it after the request has been read whole.</summary>
    private async Task ServeAsync(string?[] answers)
    {
        using var socket = await listener.AcceptSocketAsync();
        foreach (var answer in answers)
        {
            requests.Add(await ReadRequestAsync(socket));
            if (answer is null)
            {
                return;
            }

            await socket.SendAsync(Encoding.ASCII.GetBytes(answer));
        }
    }

    private static async Task<string> ReadRequestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith('}'))
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer)));
        }

        return text.ToString();
    }
}
