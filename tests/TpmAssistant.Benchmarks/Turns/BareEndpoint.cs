using System.Buffers;
using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Benchmarks.Turns;

/// <summary>
/// The least that a bot can do: check the channel's token, read the activity, post one text back, answer 200. It stores nothing,
/// understands nothing and remembers nothing but the channel's key.
/// </summary>
internal sealed class BareEndpoint(RSA key)
{
    private static readonly HttpClient Channel = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task<WebApplication> BuildAsync(Uri channel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var endpoint = new BareEndpoint(await KeyAsync(channel));
        app.MapPost("/api/messages", endpoint.TurnAsync);
        return app;
    }

    private async Task TurnAsync(HttpContext context)
    {
        if (!IsSigned(context.Request.Headers.Authorization))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var (url, reply) = Reply(activity.RootElement);
        using var content = new ReadOnlyMemoryContent(reply);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await Channel.PostAsync(url, content, context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var id = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(context.RequestAborted), cancellationToken: context.RequestAborted);
    }

    private static (Uri Url, ReadOnlyMemory<byte> Reply) Reply(JsonElement activity)
    {
        var conversation = activity.GetProperty("conversation").GetProperty("id").GetString()!;
        var id = activity.GetProperty("id").GetString()!;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "message"u8);
            json.WriteString("text"u8, $"You said: {activity.GetProperty("text").GetString()}");
            json.WriteString("replyToId"u8, id);
            foreach (var (name, source) in new[] { ("from", "recipient"), ("recipient", "from"), ("conversation", "conversation") })
            {
                json.WritePropertyName(name);
                activity.GetProperty(source).WriteTo(json);
            }

            json.WriteEndObject();
        }

        var service = activity.GetProperty("serviceUrl").GetString();
        return (new Uri($"{service}v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(id)}"), buffer.WrittenMemory);
    }

    private bool IsSigned(string? authorization)
    {
        if (authorization?.Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var head, var claims, var signature]) return false;
        if (!key.VerifyData(
            Encoding.ASCII.GetBytes($"{head}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            return false;
        }

        using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return said.RootElement.GetProperty("iss").ValueEquals(ChannelSigner.Issuer)
            && said.RootElement.GetProperty("aud").ValueEquals(ChannelSigner.AppId)
            && said.RootElement.GetProperty("nbf").GetInt64() <= now
            && said.RootElement.GetProperty("exp").GetInt64() >= now;
    }

    private static async Task<RSA> KeyAsync(Uri channel)
    {
        using var http = new HttpClient();
        using var keys = JsonDocument.Parse(await http.GetStringAsync(new Uri(channel, "keys")));
        var only = keys.RootElement.GetProperty("keys")[0];
        return RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(only.GetProperty("n").GetString()),
            Exponent = Base64Url.DecodeFromChars(only.GetProperty("e").GetString()),
        });
    }
}
