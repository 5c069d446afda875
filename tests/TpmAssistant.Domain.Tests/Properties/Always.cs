using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TpmAssistant.Domain.Tests.Properties;

/// <summary>Checks that something holds for whatever chance makes. The seed is fixed, so that a run repeats.</summary>
internal static class Always
{
    public static void Holds<T>(Gen<T> any, int runs, Action<T> body)
    {
        var seed = FSharpOption<Replay>.Some(new Replay(new Rnd(20260105, 7), FSharpOption<int>.None));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(seed).WithQuietOnSuccess(true), Prop.ForAll(any.ToArbitrary(), body));
    }
}
