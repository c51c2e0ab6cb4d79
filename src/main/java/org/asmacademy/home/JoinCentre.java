package org.asmacademy.home;

import jakarta.inject.Singleton;
import java.util.List;
import org.asmacademy.hub.Exchange;
import org.asmacademy.shared.Command;

/** {@code ./academy join-centre <address> <code>}: registers this hub with the centre, fetches its site, and shows the lead's PIN for this computer, once. */
@Singleton
class JoinCentre implements Command {
    private final Exchange exchange;
    private final Console console;

    JoinCentre(Exchange exchange, Console console) {
        this.exchange = exchange;
        this.console = console;
    }

    @Override
    public String name() {
        return "join-centre";
    }

    @Override
    public List<String> needs() {
        return List.of("address", "code");
    }

    @Override
    public void run(List<String> words) {
        Exchange.Registered registered = exchange.join(words.get(0), words.get(1));
        console.say("This computer is registered with " + words.get(0) + ". From now on they tell each other what is new whenever they meet.");
        console.say("Card of this computer:  " + registered.card());
        console.say("PIN of " + registered.lead() + ":  " + registered.pin());
        console.say("Enter with the card, sign in as the lead, and give the others their PINs. This PIN is shown once.");
    }
}
