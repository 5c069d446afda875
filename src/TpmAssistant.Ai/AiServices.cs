using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TpmAssistant.Ai.Model;
using TpmAssistant.Ai.Phrases;
using TpmAssistant.Ai.Talk;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.HouseStyle;

namespace TpmAssistant.Ai;

/// <summary>Registers understanding and the function catalogue.</summary>
public static class AiServices
{
    /// <summary>Adds them; the use cases come with <c>AddApplication</c>.</summary>
    public static IServiceCollection AddAi(this IServiceCollection services) => services
        .AddSingleton<Phrasebook>()
        .AddSingleton<IFunctionSummaries, FunctionSummaries>()
        .AddSingleton(FunctionCatalog.Create)
        .AddSingleton<ModelDoor>();

    /// <summary>Adds the language model of <see cref="ModelOptions"/>: <see cref="ModelTalk"/>. Call it only where an endpoint is configured.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, Action<ModelOptions> configure)
    {
        services.AddOptions<ModelOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        return services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
            var clock = provider.GetRequiredService<TimeProvider>();
            var model = new LoggedChatModel(
                new RetryingChatModel(ChatModelFactory.Create(options, ChatModelFactory.Handler()), clock),
                provider.GetRequiredService<ILogger<LoggedChatModel>>(), clock);
            return new ModelTalk(
                model, provider.GetRequiredService<IModelUsage>(), provider.GetRequiredService<FunctionCatalog>(), provider.GetRequiredService<ModelDoor>(),
                provider.GetRequiredService<IFactSheet>(),
                options, clock, provider.GetRequiredService<ILogger<ModelTalk>>(), provider.GetService<HouseVoice>());
        });
    }
}
