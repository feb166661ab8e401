using Catalogue.Core.Joining;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Joining.Review;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class JoiningWordsTests
{
    [Fact]
    public void Steps_OfARequestThatIsDecided_StillSayWhenTheAnswersCame()
    {
        var (sent, asked, decided) = (Build.Day(2026, 11, 22), Build.Day(2026, 11, 24), Build.Day(2026, 11, 30));
        var request = RequestScene.Make(null, "label", sent);
        var point = new CompletionPoint { Id = Guid.NewGuid(), Part = DeclarationPart.Company, Question = "Pourquoi ?", AskedAt = asked };
        request.AskCompletion([point], asked).OrThrow();
        request.Answer(point.Id, "Parce que.", Build.Day(2026, 11, 25)).OrThrow();
        JoiningWords.Steps(request).Select(step => step.What).ShouldNotContain("Réponses reçues");

        request.Complete(new(2027, 1, 25), Build.Day(2026, 11, 26)).OrThrow();
        request.Validate(Guid.NewGuid(), Guid.NewGuid(), decided).OrThrow();

        JoiningWords.Steps(request).ShouldBe(
        [
            ("Conditions d’utilisation acceptées", sent),
            ("Demande reçue", sent),
            ("Questions du service", asked),
            ("Réponses reçues", Build.Day(2026, 11, 26)),
            ("Demande acceptée", decided),
        ]);
    }

    [Fact]
    public void Steps_OfARequestGivenUpBeforeItsAnswersWereSent_SayNothingOfThem()
    {
        var (sent, asked) = (Build.Day(2026, 11, 22), Build.Day(2026, 11, 24));
        var request = RequestScene.Make(null, "label", sent);
        var point = new CompletionPoint { Id = Guid.NewGuid(), Part = DeclarationPart.Company, Question = "Pourquoi ?", AskedAt = asked };
        request.AskCompletion([point], asked).OrThrow();
        request.Answer(point.Id, "Parce que.", asked).OrThrow();
        request.GiveUp(asked).OrThrow();

        JoiningWords.Steps(request).Select(step => step.What).ShouldNotContain("Réponses reçues");
    }
}
