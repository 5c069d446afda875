using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TpmAssistant.Application.HouseStyle;

/// <summary>Registers house style.</summary>
public static class HouseStyleServices
{
    /// <summary>Adds it; the settings are checked at the start.</summary>
    public static IServiceCollection AddHouseStyle(this IServiceCollection services, Action<HouseStyleOptions> configure)
    {
        services.AddOptions<HouseStyleOptions>().Configure(configure).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<HouseStyleOptions>, Validation>()
            .AddSingleton(provider => new HouseVoice(provider.GetRequiredService<IOptions<HouseStyleOptions>>().Value));
    }

    private sealed class Validation : IValidateOptions<HouseStyleOptions>
    {
        public ValidateOptionsResult Validate(string? name, HouseStyleOptions options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
