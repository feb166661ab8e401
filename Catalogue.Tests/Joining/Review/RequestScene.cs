using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Joining.Review;

/// <summary>Requests of the tests' own in a registry, and reviewers who decide them, each act in a scope of its own as on a site.</summary>
internal sealed class RequestScene(Func<Func<IServiceProvider, Task>, Task> inScope, SettableClock clock)
{
    /// <summary>References are unique, whichever test makes them in a registry that several share.</summary>
    private static int _last = 9000;

    /// <summary>The secrets of the links that were sent, in order.</summary>
    public List<string> Secrets { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public AdmissionLinks Links => new() { ActivationOf = LinkOf, InvitationOf = LinkOf, SpaceOf = LinkOf, SignIn = new("https://essai.example/connexion") };

    /// <summary>A declaration in which nothing is wrong, of a company nobody knows.</summary>
    public static Declaration Declared { get; } = new()
    {
        Origin = CompanyOrigin.TradeRegister,
        Number = Siren.WithKey("00095001").Digits,
        Name = "Atelier Essai",
        LegalForm = "SARL",
        Founded = "2012",
        ApeCode = "62.02A",
        TradeRegister = "RCS Le Puy-en-Velay",
        Street = "1 rue de l’Essai",
        PostalCode = "43000",
        Commune = "Le Puy-en-Velay",
        Presentation = "Une entreprise d’essai.",
        Website = "https://www.atelier-essai.example",
        ContactName = "Noa Essai",
        ContactPosition = "gérante",
        ContactPhone = "04 65 71 95 01",
        ContactEmail = "noa@atelier-essai.example",
        Specifications = ["reseau-wifi"],
        Quality = "Une méthode écrite.",
        Pledges = Enum.GetValues<Pledge>(),
        Commitments = ["Un devis détaillé."],
    };

    /// <summary>A request that was sent today, unless said otherwise.</summary>
    /// <param name="declared">What it declares; what is usual when null.</param>
    /// <param name="programme">The edition it asks to join.</param>
    /// <param name="at">When it was sent.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="isConfirmed">Whether its address was confirmed.</param>
    public static JoinRequest Make(Declaration? declared, string programme, DateTimeOffset at, string reference = "DE-09001", bool isConfirmed = true)
    {
        var declaration = declared ?? Declared;
        var request = JoinRequest.Begin(
            new()
            {
                Id = Guid.CreateVersion7(at),
                Reference = reference,
                ProgrammeReference = programme,
                TermsNumber = "1.0",
                TermsHash = new string('a', 64),
                PersonName = Declared.ContactName,
                Email = Declared.ContactEmail,
                SecretHash = OneTimeLink.HashOf(reference),
                SecretExpiresAt = at.AddDays(30),
            },
            at);
        if (isConfirmed) request.ConfirmEmail(at);
        request.Declare(declaration).OrThrow();
        request.Submit(ParisCalendar.DayOf(at).AddDays(60), at).OrThrow();
        return request;
    }

    /// <summary>The same, in the registry, with the acceptance of the terms.</summary>
    public async Task<JoinRequest> SendAsync(Declaration? declared = null, DateTimeOffset? at = null)
    {
        JoinRequest request = null!;
        await inScope(async services =>
        {
            var registry = services.GetRequiredService<RegistryContext>();
            var programme = await registry.Programmes.Select(one => one.Reference).FirstAsync();
            request = Make(declared, programme, at ?? Now, $"DE-{Interlocked.Increment(ref _last):00000}");
            registry.AddRange(request, TermsAcceptance.With(request));
            await registry.SaveChangesAsync();
        });
        return request;
    }

    /// <summary>Somebody of the ministry.</summary>
    public async Task<StaffMember> StaffAsync(StaffRole role = StaffRole.Reviewer, string name = "Claire Essai")
    {
        var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), Now);
        member.SignIn(name, $"{Guid.NewGuid():N}@essai.example", [], Now);
        member.Grant([role]);
        await inScope(async services =>
        {
            services.GetRequiredService<RegistryContext>().Add(member);
            await services.GetRequiredService<RegistryContext>().SaveChangesAsync();
        });
        return member;
    }

    public ActionContext By(StaffMember reviewer) => new() { Actor = new(ActorKind.Staff, reviewer.Id.ToString()), Instant = Now, Process = "essai" };

    public Task<Result> ReviewAsync(Func<RequestReview, Task<Result>> act) => DoAsync<RequestReview, Result>(act);

    public Task<Result<string>> AcceptAsync(JoinRequest request, StaffMember reviewer, int? revision = null) => DoAsync<RequestAdmission, Result<string>>(
        admission => admission.AcceptAsync(new(request.Id, revision ?? request.Revision), Links, By(reviewer)));

    public async Task<JoinRequest> ReadAsync(JoinRequest request) =>
        await DoAsync<RegistryContext, JoinRequest>(registry => registry.JoinRequests.AsNoTracking().SingleAsync(one => one.Id == request.Id));

    public Task<List<string>> EventsAsync(JoinRequest request) => DoAsync<RegistryContext, List<string>>(registry =>
        registry.Journal.AsNoTracking().Where(entry => entry.Subject == $"request:{request.Id}").OrderBy(entry => entry.Number)
            .Select(entry => entry.Event).ToListAsync());

    public Task<List<OutgoingMail>> MailsAsync(string address) => DoAsync<RegistryContext, List<OutgoingMail>>(registry =>
        registry.Mails.AsNoTracking().Where(mail => mail.To == address).OrderBy(mail => mail.QueuedAt).ToListAsync());

    /// <summary>A link as mails carry it, whose secret is kept.</summary>
    public Uri LinkOf(string secret)
    {
        Secrets.Add(secret);
        return new Uri($"https://essai.example/{secret}");
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        T done = default!;
        await inScope(async services => done = await act(services.GetRequiredService<TService>()));
        return done;
    }
}
