using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TpmAssistant.DemoTenant.Files;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.Controls;

/// <summary>What a person or a test does to the demo organisation itself, outside Graph's paths.</summary>
internal static class ControlEndpoints
{
    private const string ItemPolicy = "default-src 'none'; style-src 'unsafe-inline'";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/instance", (DemoInstance instance) => Results.Json(new { id = instance.Id }));
        group.MapGet("/effects", (EffectLog effects) => Results.Text(effects.List().ToJsonString(Http.Json.Plain), "application/json; charset=utf-8"));
        group.MapDelete("/effects", (EffectLog effects) =>
        {
            effects.Clear();
            return Results.NoContent();
        });
        group.MapPost("/faults", Plant);
        group.MapDelete("/faults", (FaultPlan faults) =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        group.MapPost("/items/message/{id}", (string id, Http.GraphServer server, MailStore mail, HttpRequest request, CancellationToken cancellationToken) =>
            DraftPage.SaveAsync(server, mail, id, request, cancellationToken)).DisableAntiforgery();
        group.MapGet("/files/{id}", (string id) =>
            DriveRoutes.Find(id) is { } file ? Results.Text(file.Text, "text/markdown; charset=utf-8") : Results.NotFound());
        group.MapGet("/items/{kind}/{id}", (string kind, string id, ItemFinder items, MailStore mail, HttpResponse response) =>
        {
            if (kind == "message" && DraftPage.Find(mail, id) is { } draft) return DraftPage.Show(draft, response);
            response.Headers.ContentSecurityPolicy = ItemPolicy;
            return items.Find(kind, id) is { } item
                ? Results.Content(ItemPage.Write(item), "text/html; charset=utf-8")
                : Results.Content(ItemPage.NotFound(), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        });
    }

    /// <summary>Lets through only callers on this machine that also address it as such, so that no web page can reach the demo by another name.</summary>
    public static async ValueTask<object?> LoopbackOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext) ? await next(context) : Results.NotFound();

    private static bool IsLocal(HttpContext http)
    {
        // Without an address the request came in process.
        var remote = http.Connection.RemoteIpAddress;
        var host = http.Request.Host.Host.Trim('[', ']');
        return (remote is null || IPAddress.IsLoopback(remote))
            && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));
    }

    private static IResult Plant(FaultRequest request, FaultPlan faults)
    {
        var path = request.Path?.Trim();
        if (string.IsNullOrEmpty(path))
            return Results.BadRequest(new { error = "path is missing: the start of a path such as /me/messages; * stands for any characters" });
        if (request.Status is not null and (< 400 or > 599))
            return Results.BadRequest(new { error = "status must be between 400 and 599, or left out to delay only" });
        if (request.DelayMs is < 0 or > 600_000 || request.Times is < 1 || (request.Status is null && request.DelayMs is null or 0))
            return Results.BadRequest(new { error = "delayMs must be 0 to 600000, times at least 1, and a fault needs a status or a delay" });
        if (path.StartsWith("/v1.0/", StringComparison.OrdinalIgnoreCase))
            path = path["/v1.0".Length..];
        var fault = new Fault(path[0] is '/' or '*' ? path : "/" + path, request.Status, request.RetryAfter, request.DelayMs ?? 0, request.Times ?? 1, request.After ?? false);
        faults.Add(fault);
        return Results.Json(fault, statusCode: StatusCodes.Status201Created);
    }

    internal sealed record FaultRequest(string? Path, int? Status, double? RetryAfter, int? DelayMs, int? Times, bool? After = null);
}
