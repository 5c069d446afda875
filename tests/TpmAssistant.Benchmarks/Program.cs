using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TpmAssistant.Benchmarks.Schedule;
using TpmAssistant.Benchmarks.Forecasts;
using TpmAssistant.Benchmarks.Health;
using TpmAssistant.Benchmarks.Phrases;
using TpmAssistant.Benchmarks.Turns;

// turn [--concurrency 16] [--rounds 5] [--seconds 3] [--cpu 0] [--text help]
//     the product's endpoint beside a bare one, as processes of their own
// schedule [networks]
//     a pass over the critical path beside the least that could do it, its curve from 100 to 100,000 tasks with those of forecast, what if, options, assessment, workload
//     and import, and that many absurd networks that must not throw
// growth
//     those curves alone
// forecast [--rounds 5]
//     the forecast beside other programs, where TPM_PEER_CPP and TPM_PEER_NUMPY hold their commands, else beside its own reference
// assess
//     health and risks over eight weeks, its curve from 100 to 10,000 tasks
// phrases [--rounds 20]
//     what the phrasebook takes for an utterance, beside the millisecond it may take
// [BenchmarkDotNet's arguments, as in --filter *Card*]
//     parts of the product beside the least that could do the same
return args switch
{
    ["forecast", .. var rest] => ForecastCommand.Run(rest),
    ["assess"] => AssessCommand.Run(),
    ["phrases", .. var rest] => PhraseCommand.Run(rest),
    ["turn", .. var rest] => await TurnCommand.RunAsync(rest),
    ["schedule", .. var rest] => ScheduleCommand.Run(rest),
    ["growth"] => GrowthCommand.Run(),
    ["target", .. var rest] => await TargetHost.RunAsync(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(TurnCommand).Assembly).Run(args, Parts()).Any() ? 0 : 1,
};

// In this process: a generated project beside this one would not have its package versions.
static IConfig Parts() => DefaultConfig.Instance
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
