package eu.alliance.localstack.engine;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The mail sink's own process: the port is its one argument. */
final class MailSinkProgram {

    private MailSinkProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        new GreenMail(setup).start();
        Thread.currentThread().join();
    }
}
