using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Notices;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Tests.Departures;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Notices;

/// <summary>A partner of the demonstration to whom notices are written, and three people of the ministry, from Monday 23 November 2026 on.</summary>
internal sealed class NoticeScene(RegistryFixture registry)
{
    private readonly DepartureScene _scene = new(registry);

    public static DateOnly Found { get; } = new(2026, 11, 23);

    public static Uri Page(string letter) => new($"https://essai.example/courriers/{letter}");

    /// <summary>What no journal may hold.</summary>
    public static NoticeGrounds Grounds { get; } = new()
    {
        ReasonCode = "information_inexacte",
        Clauses = ["cgu/article-06-controles"],
        Texts = new() { Facts = "Le prix vu en magasin est plus élevé.", Demand = "Corriger le prix au catalogue." },
    };

    public static NoticeReply Reply { get; } = new() { Kind = AnswerKind.Fixed, Text = "Le prix est corrigé depuis hier." };

    public DepartureScene Company => _scene;

    public Guid Author => _scene.Lead;

    public Guid Second { get; private set; }

    public Guid Third { get; private set; }

    /// <summary>The offer at stake.</summary>
    public string Offer { get; private set; } = "";

    /// <summary>Another one of the same partner.</summary>
    public string Other { get; private set; } = "";

    public Guid Right { get; private set; }

    /// <param name="rank">Which partner: each test has its own.</param>
    public async Task BeginAsync(int rank)
    {
        await _scene.BeginAsync(rank);
        var shown = (await _scene.OffersAsync()).Where(offer => offer.Standing.IsShownAt(On(Found))).ToList();
        (Offer, Other, Right) = (shown[0].Reference, shown[1].Reference, shown[0].RightId);
        (Second, Third) = (await MeetAsync(), await MeetAsync());
    }

    public static DateTimeOffset On(DateOnly day, int hour = 10) => ParisCalendar.At(day, new(hour, 0));

    public static ActionContext By(Guid staff, DateTimeOffset instant) => new() { Actor = new(ActorKind.Staff, staff.ToString()), Instant = instant, Process = "essai" };

    public ActionContext ByManager(DateTimeOffset instant) => _scene.ByManager() with { Instant = instant };

    public static ActionContext ByRegistry(DateTimeOffset instant) => new() { Actor = Actor.System, Instant = instant, Process = "essai" };

    public NoticeOpening About(NoticeScope scope, string cause) => new()
    {
        PartnerId = _scene.Partner.Id,
        RightId = Right,
        Scope = scope,
        Offers = scope == NoticeScope.Offers ? [Offer] : [],
        Cause = new(CauseKind.Complaint, cause),
        FoundOn = Found,
    };

    public Task<Result<string>> DraftAsync(NoticeOpening opening, DateTimeOffset? at = null) =>
        _scene.WithAsync((NoticeService notices) => notices.DraftAsync(opening, Grounds, By(Author, at ?? On(Found))));

    /// <summary>A letter that is signed and left on Monday 23 November.</summary>
    public async Task<string> SendAsync(NoticeOpening opening)
    {
        var reference = (await DraftAsync(opening)).Value;
        (await ActAsync((notices, turn) => notices.SignAsync(turn, By(Second, On(Found))), reference)).OrThrow();
        (await ActAsync((notices, turn) => notices.SendAsync(turn, Page, By(Second, On(Found))), reference)).OrThrow();
        return reference;
    }

    /// <summary>The same, read the next day: the deadline is the end of Wednesday 9 December.</summary>
    public async Task<string> SendAndReadAsync(NoticeOpening opening)
    {
        var reference = await SendAsync(opening);
        (await ReadAsync(reference)).OrThrow();
        return reference;
    }

    public Task<Result> ReadAsync(string reference) =>
        _scene.WithAsync((NoticeProgress progress) => progress.ReadAsync(reference, ByManager(On(Found.AddDays(1)))));

    public Task<Result> AnswerAsync(string reference, DateTimeOffset at) => _scene.WithAsync((NoticeProgress progress) =>
        progress.AnswerAsync(reference, Reply, ByManager(at)));

    public Task<Result> RecordAsync(string reference, DateTimeOffset at) =>
        _scene.WithAsync((NoticeProgress progress) => progress.RecordLossAsync(reference, Page, ByRegistry(at)));

    public async Task<Result> ActAsync(Func<NoticeService, NoticeTurn, Task<Result>> act, string reference)
    {
        var turn = new NoticeTurn(reference, (await NoticeAsync(reference)).Revision);
        return await _scene.WithAsync((NoticeService notices) => act(notices, turn));
    }

    public async Task<Result> GoOnAsync(Func<NoticeProgress, NoticeTurn, Task<Result>> act, string reference)
    {
        var turn = new NoticeTurn(reference, (await NoticeAsync(reference)).Revision);
        return await _scene.WithAsync((NoticeProgress progress) => act(progress, turn));
    }

    public async Task CheckAsync(string offer, DateTimeOffset at) => await registry.InScopeAsync(async services =>
    {
        var (writer, offers) = (Service<RegistryWriter>(services), Service<OfferService>(services));
        (await writer.ActAsync(async () =>
            await offers.CheckAsync(await Service<RegistryContext>(services).Offers.SingleAsync(one => one.Reference == offer), By(Third, at)))).OrThrow();
    });

    public Task<Notice> NoticeAsync(string reference) =>
        _scene.AskAsync(context => context.Notices.AsNoTracking().SingleAsync(notice => notice.Reference == reference));

    /// <summary>What verification says of an offer, from what the registry knows.</summary>
    public async Task<LabelAnswer> LabelAsync(string offer, DateTimeOffset at)
    {
        var found = await _scene.OfferAsync(offer);
        return LabelAnswer.Of(PublicOffer.Of(found), await RightAsync(), at);
    }

    public async Task<RightOfUse> RightAsync() => (await _scene.RightsAsync()).Single(right => right.Id == Right);

    /// <summary>The texts of the journal's entries of a notice.</summary>
    public Task<List<string>> ToldAsync(string reference) => _scene.AskAsync(context => context.Journal.AsNoTracking()
        .Where(entry => entry.Subject == $"notice:{reference}").OrderBy(entry => entry.Number).Select(entry => entry.Event + entry.Payload).ToListAsync());

    private static T Service<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private Task<Guid> MeetAsync() => _scene.AskAsync(async context =>
    {
        var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), On(Found));
        member.SignIn("Alix Essai", $"{Guid.NewGuid():N}@essai.example", [], On(Found));
        context.Add(member);
        await context.SaveChangesAsync();
        return member.Id;
    });
}
