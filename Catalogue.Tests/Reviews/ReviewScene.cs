using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Reviews;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Reviews;

/// <summary>The ministry's people and the reviews of a copy of the demonstration.</summary>
internal sealed class ReviewScene(RegistryFixture registry)
{
    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static DateTimeOffset On(DateOnly day, int hour = 10) => ParisCalendar.At(day, new(hour, 0));

    public static ActionContext By(Guid staff, DateOnly day) => new() { Actor = new(ActorKind.Staff, staff.ToString()), Instant = On(day), Process = "essai" };

    public static ActionContext ByRegistry(DateOnly day) => new() { Actor = Actor.System, Instant = On(day, 5), Process = "essai" };

    public Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull => registry.InScopeAsync(services => act(services.GetRequiredService<TService>()));

    public Task<T> AskAsync<T>(Func<RegistryContext, Task<T>> ask) => WithAsync(ask);

    public Task<CampaignReport> OpenAsync(DateOnly day) => WithAsync((ReviewCampaign campaign) => campaign.OpenAsync(ByRegistry(day)));

    public Task<List<Review>> ReviewsAsync() => AskAsync(context => context.Reviews.AsNoTracking().OrderBy(review => review.Reference).ToListAsync());

    public async Task<Review> ReviewAsync(string reference) => (await ReviewsAsync()).Single(review => review.Reference == reference);

    public Task<Offer> OfferAsync(string reference) => AskAsync(context => context.Offers.AsNoTracking().SingleAsync(offer => offer.Reference == reference));

    /// <summary>Somebody of the ministry.</summary>
    public Task<Guid> MeetAsync(StaffRole role = StaffRole.Reviewer) => AskAsync(async context =>
    {
        var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), On(Today));
        member.SignIn("Dominique Essai", $"{Guid.NewGuid():N}@essai.example", [role], On(Today));
        context.Add(member);
        await context.SaveChangesAsync();
        return member.Id;
    });

    /// <summary>Reviews that nobody has, due that day, of offers that are shown and have none.</summary>
    /// <param name="which">Which offers.</param>
    /// <param name="passed">The version that the last check found compliant; null for first checks.</param>
    public Task<List<Review>> OpenOfAsync(Func<IEnumerable<Offer>, IEnumerable<Offer>> which, Func<Offer, int>? passed) =>
        AskAsync(context => OpenOfAsync(context, which, passed));

    public static async Task<List<Review>> OpenOfAsync(RegistryContext context, Func<IEnumerable<Offer>, IEnumerable<Offer>> which, Func<Offer, int>? passed)
    {
        var year = Today.Year;
        var number = await ReviewReferences.LastNumberAsync(context, year, CancellationToken.None);
        var shown = await context.Offers.AsNoTracking()
            .Where(offer => offer.Status == OfferStatus.Published && offer.Standing.From <= On(Today) && offer.Standing.Until > On(Today.AddDays(30))
                && !context.Reviews.Any(review => review.OfferReference == offer.Reference) && !(offer.LastCheckedOn >= Today))
            .OrderBy(offer => offer.Reference).ToListAsync();
        var reviews = which(shown).Select(offer => Review.Open(
            new()
            {
                Reference = ReviewReferences.Of(year, ++number),
                OfferReference = offer.Reference,
                PartnerId = offer.PartnerId,
                DueOn = Today,
                PassedVersion = passed?.Invoke(offer),
                AssignedTo = null,
            },
            On(Today))).ToList();
        context.AddRange(reviews);
        await context.SaveChangesAsync();
        return reviews;
    }

    public Task<int> AddAsync(params object[] rows) => AskAsync(context =>
    {
        context.AddRange(rows);
        return context.SaveChangesAsync();
    });
}
