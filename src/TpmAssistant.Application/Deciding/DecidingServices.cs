using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Causes;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Options;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Deciding;

/// <summary>Registers what helps to decide and to learn.</summary>
internal static class DecidingServices
{
    /// <summary>Adds the use cases.</summary>
    public static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddSingleton<RecordDesk>()
        .AddSingleton<IUndoable, RecordUndoable>()
        .AddSingleton<ExploreOptions>()
        .AddSingleton<ChooseOption>()
        .AddSingleton<LessonShelf>()
        .AddSingleton<RecordLesson>()
        .AddSingleton<FindLessons>()
        .AddSingleton<CloseProject>()
        .AddSingleton<EstimateTasks>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<EstimateTasks>())
        .AddSingleton<SuggestOwner>()
        .AddSingleton<AnswerDelegation>()
        .AddSingleton<IEffect, DelegationEffect>()
        .AddSingleton<DelegationReminders>()
        .AddSingleton<IScheduledWork>(services => services.GetRequiredService<DelegationReminders>())
        .AddSingleton<CauseShelf>()
        .AddSingleton<FindRootCause>()
        .AddSingleton<CheckReadiness>()
        .AddSingleton<ReceiveTestResults>();
}
