using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TpmAssistant.Teams;

/// <summary>Refuses addresses that tokens or keys must not travel by.</summary>
internal sealed class EntraOptionsValidator(IHostEnvironment environment) : IValidateOptions<EntraOptions>
{
    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var problems = Problems(options, loopback: !environment.IsProduction()).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(EntraOptions entra, bool loopback)
    {
        if (!string.IsNullOrEmpty(entra.AppId) && !Guid.TryParse(entra.AppId, out _))
        {
            yield return "Entra:AppId must be a GUID.";
        }

        if (!TrustedAddress.IsAcceptable(entra.OpenIdMetadata, loopback))
        {
            yield return loopback
                ? "Entra:OpenIdMetadata must be an https address, or http on loopback."
                : "Entra:OpenIdMetadata must be an https address that is not loopback.";
        }
    }
}
