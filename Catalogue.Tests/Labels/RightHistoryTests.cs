using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Labels;

/// <summary>A19: the rights of a partner on a past day are those the registry knew then.</summary>
public sealed class RightHistoryTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private static readonly DateOnly LastDay = new(2027, 6, 30);

    /// <summary>A whole life: every act a right may meet, a month apart.</summary>
    private static readonly (string Name, Func<RightService, RightOfUse, ActionContext, Result> Act)[] Life =
    [
        ("new terms are due", (rights, right, context) => rights.RequireTerms(right, ParisCalendar.DayOf(context.Instant).AddDays(40), context)),
        ("nothing happens", (_, _, _) => Result.Done),
        ("nothing happens, and the terms are overdue", (_, _, _) => Result.Done),
        ("the terms are accepted late", (rights, right, context) => rights.AcceptTerms(right, context)),
        ("terms are due again", (rights, right, context) => rights.RequireTerms(right, ParisCalendar.DayOf(context.Instant).AddDays(40), context)),
        ("and accepted in time", (rights, right, context) => rights.AcceptTerms(right, context)),
        ("a notice is to take it away", (rights, right, context) => Lose(rights, right, context.Instant.AddDays(40), context)),
        ("nothing happens, and time is left", (_, _, _) => Result.Done),
        ("nothing happens, and it is lost", (_, _, _) => Result.Done),
        ("that is recorded", (rights, right, context) => rights.Withdraw(right, context)),
        ("it is given back, at once threatened anew, and answers", (rights, right, context) =>
        {
            rights.Reinstate(right, context).OrThrow();
            Lose(rights, right, context.Instant.AddDays(1), context).OrThrow();
            return Lose(rights, right, null, context);
        }),
        ("it is suspended", (rights, right, context) => rights.Suspend(right, context)),
        ("it is resumed", (rights, right, context) => rights.Resume(right, context)),
        ("it is withdrawn", (rights, right, context) => rights.Withdraw(right, context)),
        ("it is given back", (rights, right, context) => rights.Reinstate(right, context)),
        ("it ends", (rights, right, context) => rights.End(right, context)),
        ("it is asked for again", (rights, right, context) => rights.RequestAgain(right, Build.Programme(endsOn: "2027-12-31"), context.Instant.AddDays(-3), context)),
        ("and granted", (rights, right, context) => rights.Grant(right, Build.Programme(endsOn: "2027-12-31"), new DateOnly(2027, 12, 31), context)),
    ];

    [Fact]
    public async Task Right_OnAnyPastDay_IsWhatItWasThen()
    {
        var joined = Build.Day(2026, 1, 6);
        List<(string Name, DateTimeOffset Instant, RightSeen? Seen)> lived = [("nobody knows it", joined.AddDays(-1), null)];
        var partner = await registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var made = await TestPartner.JoinAsync(services, 1, "essai-histoire", LastDay, Build.Context(joined));
            lived.Add(("it is granted", joined.AddDays(1), Look(made.Right, joined.AddDays(1))));
            var rights = services.GetRequiredService<RightService>();
            foreach (var (index, (name, act)) in Life.Index())
            {
                var instant = joined.AddMonths(index + 1);
                act(rights, made.Right, Build.Context(instant, "essai")).OrThrow();
                lived.Add((name, instant.AddDays(1), Look(made.Right, instant.AddDays(1))));
            }

            await writer.CommitAsync();
            return made.Partner.Id;
        });

        lived.Count(day => day.Seen is not null).ShouldBe(12);
        await registry.InScopeAsync(async services =>
        {
            var history = services.GetRequiredService<RightHistory>();
            foreach (var (name, instant, seen) in lived)
            {
                var usable = await history.UsableAsync(partner, instant);
                usable.Select(right => Look(right, instant)).ShouldBe(seen is null ? [] : [seen], name);
            }
        });
    }

    [Fact]
    public async Task Partner_NobodyKnows_HasNoRight() =>
        (await registry.InScopeAsync(services => services.GetRequiredService<RightHistory>().UsableAsync(Guid.CreateVersion7(), DemoRegistryFile.Today)))
            .ShouldBeEmpty();

    private static Result Lose(RightService rights, RightOfUse right, DateTimeOffset? at, ActionContext context)
    {
        rights.SetLoss(right, at, context);
        return Result.Done;
    }

    /// <summary>What a right is at an instant, as far as it may be used; null where it may not.</summary>
    private static RightSeen? Look(RightOfUse right, DateTimeOffset instant) => right.IsUsableAt(instant)
        ? new(right.Id, right.ProgrammeReference, right.AcceptedAt, right.EndsOn, right.StatusSince, right.InForceSince, right.TermsToAcceptBy)
        : null;

    private sealed record RightSeen(
        Guid Id, string Programme, DateTimeOffset AcceptedAt, DateOnly EndsOn, DateTimeOffset StatusSince, DateTimeOffset? InForceSince, DateOnly? TermsToAcceptBy);
}
