using Catalogue.Core.Accounts;
using Catalogue.Core.Joining;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static Catalogue.Tests.Joining.JoinScene;

namespace Catalogue.Tests.Joining;

public abstract class JoinServiceSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task Terms_Accepted_AreRecordedAndLeadToAnAddressToConfirm()
    {
        var email = NewAddress();

        (await registry.BeginAsync(email)).Refusal.ShouldBeNull();

        var mail = (await registry.MailsToAsync(email)).ShouldHaveSingleItem();
        mail.Template.ShouldBe("demande-confirmer");
        var begun = (await FindAsync(SecretIn(mail))).ShouldNotBeNull();
        (begun.Status, begun.EmailConfirmedAt, begun.TermsAcceptedAt).ShouldBe((RequestStatus.Draft, null, Now));
        begun.Reference.ShouldMatch(@"\ADE-\d{5}\z");
        begun.TermsHash.Length.ShouldBe(64);
        begun.SecretHash.ShouldNotContain(SecretIn(mail));
        var entry = (await registry.JournalAsync(begun.Id)).ShouldHaveSingleItem();
        entry.Payload.ShouldContain(begun.TermsHash);
        entry.Payload.ShouldNotContain("Camille");
        (await registry.AcceptancesAsync(begun.Id)).ShouldBe([(begun.TermsNumber, begun.TermsHash, Now)]);
    }

    [SharedFact]
    public async Task Terms_ThatAreNoLongerInForce_AreNotAccepted()
    {
        var email = NewAddress();

        (await registry.BeginAsync(email, terms: "0.9")).Refusal.ShouldBe(new TermsHaveChanged());
        (await registry.BeginAsync(email, at: Build.Day(2029, 2, 1))).Refusal.ShouldBe(new JoiningClosed());
        (await registry.BeginAsync("camille")).Refusal.ShouldBe(new AddressRefused());

        (await registry.MailsToAsync(email)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Address_NamedAgainAndAgain_ReceivesThreeMailsAndIsAnsweredAlike()
    {
        var email = NewAddress();
        for (var i = 0; i < 5; i++) (await registry.BeginAsync(i % 2 == 0 ? email : email.ToUpperInvariant())).Refusal.ShouldBeNull();
        await ResumeAsync(email);

        ((await registry.MailsToAsync(email)).Count + (await registry.MailsToAsync(email.ToUpperInvariant())).Count).ShouldBe(3);
    }

    [SharedFact]
    public async Task Link_Followed_ServesOnceAndConfirmsTheAddress()
    {
        var email = NewAddress();
        (await registry.BeginAsync(email)).OrThrow();
        var secret = await registry.SecretAsync(email);

        var followed = await registry.ServeAsync(service => service.FollowAsync(secret, Visiting(Now)));

        followed.Value.EmailConfirmedAt.ShouldBe(Now);
        (await FindAsync(secret)).ShouldBeNull();
        (await registry.ServeAsync(service => service.FollowAsync(secret, Visiting(Now)))).Refusal.ShouldBe(new RequestLinkOver());
        await ResumeAsync(email.ToUpperInvariant());
        var another = SecretIn(await registry.MailAsync(email, "demande-reprendre"));
        (await FindAsync(another))!.Id.ShouldBe(followed.Value.Id);
        (await FindAsync(another, Now.AddDays(30))).ShouldBeNull();
        (await registry.JournalAsync(followed.Value.Id)).Select(entry => entry.Event).ShouldBe(["request.begun", "request.confirmed", "request.linksent"]);
    }

    [SharedFact]
    public async Task Address_WithoutRequest_ReceivesNothing()
    {
        var email = NewAddress();

        await ResumeAsync(email);

        (await registry.MailsToAsync(email)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Declaration_WithFaults_IsKeptAsTypedAndNotSent()
    {
        var draft = await registry.DraftAsync(new Declaration { Origin = CompanyOrigin.TradeRegister, Number = "12", Name = "Essais" });

        var sent = await registry.ServeAsync(service => service.SubmitAsync(draft.Id, LinkOf, Visiting(Now)));

        sent.Refusal.ShouldBeOfType<DeclarationIncomplete>().Faults.ShouldContain(fault => fault.Field == DeclarationField.Number && !fault.IsMissing);
        var kept = await registry.RequestAsync(draft.Id);
        (kept.Status, kept.Declaration.Name, kept.CompanyNumber).ShouldBe((RequestStatus.Draft, "Essais", null));
    }

    [SharedFact]
    public async Task Declaration_Sent_IsAcknowledgedAtOnceWithWhatSilenceMeans()
    {
        var email = NewAddress();

        var sent = await registry.SentAsync(email: email);

        var today = ParisCalendar.DayOf(Now);
        (sent.Status, sent.SubmittedAt, sent.AnswerBy).ShouldBe((RequestStatus.Submitted, Now, today.AddDays(60)));
        var mail = await registry.MailAsync(email, "demande-recue");
        foreach (var said in new[] { sent.Reference, "Les Essais du Velay", FrenchDate.InFull(today.AddDays(60)), "refusée", "service du label", "tribunal administratif" })
            mail.Text!.ShouldContain(said);
        (await FindAsync(SecretIn(mail)))!.Id.ShouldBe(sent.Id);
        (await registry.JournalAsync(sent.Id))[^1].Event.ShouldBe("request.submitted");
        (await registry.ServeAsync(service => service.DeclareAsync(sent.Id, declared => declared with { Name = "Autre" }, Visiting(Now))))
            .Refusal.ShouldBeOfType<WrongState>();
        (await registry.ServeAsync(service => service.SubmitAsync(sent.Id, LinkOf, Visiting(Now)))).Refusal.ShouldBeOfType<WrongState>();
    }

    [SharedFact]
    public async Task Points_Asked_AreAnsweredAndSentBackForANewTime()
    {
        var sent = await registry.SentAsync();
        var point = new CompletionPoint { Id = Guid.CreateVersion7(), Part = DeclarationPart.Address, Question = "Quel étage\u00a0?", AskedAt = Now };
        await registry.ReviewAsync(sent.Id, request => request.AskCompletion([point], Now));
        var later = Now.AddDays(3);

        (await CompleteAsync(service => service.SendBackAsync(sent.Id, LinkOf, Visiting(later)))).Refusal.ShouldBe(new PointsUnanswered());
        (await CompleteAsync(service => service.AnswerAsync(sent.Id, point.Id, "", Visiting(later)))).Refusal.ShouldBe(new AnswerRefused());
        (await CompleteAsync(service => service.AnswerAsync(sent.Id, point.Id, "Le premier.", Visiting(later)))).OrThrow();
        (await registry.ServeAsync(service => service.DeclareAsync(sent.Id, declared => declared with { Street = "3 rue des Essais, 1er étage" }, Visiting(later)))).OrThrow();
        (await CompleteAsync(service => service.SendBackAsync(sent.Id, LinkOf, Visiting(later)))).OrThrow();

        var back = await registry.RequestAsync(sent.Id);
        (back.Status, back.AnswerBy, back.Points[0].Answer).ShouldBe((RequestStatus.Submitted, ParisCalendar.DayOf(later).AddDays(60), "Le premier."));
        back.DuePoints().ShouldBeEmpty();
        (await FindAsync(SecretIn(await registry.MailAsync(sent.Email, "demande-completee"))))!.Id.ShouldBe(sent.Id);
        await registry.ReviewAsync(sent.Id, request => request.AskCompletion([point with { Id = Guid.CreateVersion7(), AskedAt = later.AddDays(1) }], later.AddDays(1)));
        (await registry.RequestAsync(sent.Id)).DuePoints().ShouldHaveSingleItem().Answer.ShouldBeNull();
    }

    [SharedFact]
    public async Task Draft_GivenUp_IsErasedAtOnceAndASentOneIsNot()
    {
        var (draft, sent) = (await registry.DraftAsync(Declarations.Sound()), await registry.SentAsync());

        foreach (var id in new[] { draft.Id, sent.Id }) (await registry.ServeAsync(service => service.GiveUpAsync(id, Visiting(Now)))).OrThrow();

        var (erased, kept) = (await registry.RequestAsync(draft.Id), await registry.RequestAsync(sent.Id));
        (erased.Status, erased.Email, erased.Declaration.Name).ShouldBe((RequestStatus.GivenUp, "", ""));
        (kept.Status, kept.Declaration.Name).ShouldBe((RequestStatus.GivenUp, "Les Essais du Velay"));
        (await registry.ServeAsync(service => service.GiveUpAsync(sent.Id, Visiting(Now)))).Refusal.ShouldBeOfType<WrongState>();
    }

    private Task<JoinRequest?> FindAsync(string secret, DateTimeOffset? at = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<JoinReader>().FindByLinkAsync(secret, at ?? Now));

    private Task ResumeAsync(string email) =>
        registry.InScopeAsync(services => services.GetRequiredService<JoinResumption>().SendLinksAsync(email, LinkOf, Visiting(Now)));

    private Task<Result> CompleteAsync(Func<JoinCompletion, Task<Result>> act) =>
        registry.InScopeAsync(services => act(services.GetRequiredService<JoinCompletion>()));
}

public sealed class JoinServiceTests(RegistryFixture registry) : JoinServiceSuite<RegistryFixture>(registry);

public sealed class JoinServicePostgreSqlTests(PostgreSqlFixture registry) : JoinServiceSuite<PostgreSqlFixture>(registry);
